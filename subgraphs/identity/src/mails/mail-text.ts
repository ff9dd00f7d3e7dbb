/** The facts a mail can mention. Names come from people and are escaped in the HTML part. */
export interface MailFacts {
  /** The person addressed. */
  readonly name: string;
  /** Storefront, or Monban for staff. */
  readonly storefront: string;
  readonly storefrontId: number | null;
  /** The one link to click; null when there is nothing to do. */
  readonly url: string | null;
  /** Another person whom the mail mentions. */
  readonly other?: { readonly name: string; readonly email: string };
  /** Sentence that says why an address cannot be registered. */
  readonly reason?: string;
}

export interface MailText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Label of the button for `url`. */
  readonly button?: string;
}
