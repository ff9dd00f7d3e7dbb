/** Why a seat cannot be taken, given up or offered (requirements 4.5), with the facts that the screen needs. */
export type SeatRefusal =
  | { readonly code: 'SEAT_LINK_DEAD' }
  | { readonly code: 'SEAT_FULL'; readonly allowance: number; readonly used: number }
  | { readonly code: 'SEAT_EMAIL_IS_CUSTOMER' }
  | { readonly code: 'SEAT_EMAIL_ELSEWHERE' }
  | { readonly code: 'SEAT_EMAIL_DUPLICATE' };

export interface SeatNotFound {
  readonly code: 'SEAT_NOT_FOUND';
}

export interface AllowanceOutOfRange {
  readonly code: 'SEAT_ALLOWANCE_OUT_OF_RANGE';
  readonly least: number;
  readonly most: number;
}
