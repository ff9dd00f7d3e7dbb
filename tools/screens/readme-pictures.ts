import type { Shot } from '@monban/testkit/screens';

export interface ReadmePicture extends Shot {
  readonly scene: string;
  /** Its name in docs/pictures. */
  readonly as: string;
}

/** Bytes; people read a README on telephones too. */
export const largestPicture = 150_000;

const desk = { width: 1024, height: 640 };
const phone = { width: 390, height: 844 };
const tablet = { width: 1024, height: 768 };

export const readmePictures: readonly ReadmePicture[] = [
  { scene: 'admin-customers', viewport: desk, scheme: 'light', as: 'customers.png' },
  { scene: 'admin-contract-surplus', viewport: desk, scheme: 'light', as: 'contract-in-surplus.png' },
  { scene: 'admin-entries', viewport: desk, scheme: 'dark', as: 'entries.png' },
  { scene: 'member-home', viewport: phone, scheme: 'light', as: 'member-card.png' },
  { scene: 'member-contract', viewport: phone, scheme: 'light', as: 'member-seats.png' },
  { scene: 'member-invite', viewport: phone, scheme: 'dark', as: 'member-invite.png' },
  { scene: 'kiosk-refused', viewport: tablet, scheme: 'light', as: 'kiosk-refused.png' },
];
