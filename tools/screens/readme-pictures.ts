export interface ReadmePicture {
  readonly scene: string;
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  /** Its name in docs/pictures. */
  readonly as: string;
}

/** Bytes; a README is read on telephones too. */
export const largestPicture = 150_000;

export const readmePictures: readonly ReadmePicture[] = [
  { scene: 'admin-customers', width: 1440, scheme: 'light', as: 'customers.png' },
  { scene: 'admin-contract-surplus', width: 1440, scheme: 'light', as: 'contract-in-surplus.png' },
  { scene: 'admin-entries', width: 1440, scheme: 'dark', as: 'entries.png' },
  { scene: 'member-home', width: 390, scheme: 'light', as: 'member-card.png' },
  { scene: 'member-contract', width: 390, scheme: 'light', as: 'member-seats.png' },
  { scene: 'member-invite', width: 390, scheme: 'dark', as: 'member-invite.png' },
  { scene: 'kiosk-refused', width: 1024, scheme: 'light', as: 'kiosk-refused.png' },
];
