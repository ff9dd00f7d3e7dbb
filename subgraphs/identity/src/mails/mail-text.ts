/** What a mail can speak of. Names come from people and are escaped in the HTML part. */
export interface MailFacts {
  /** Whom the mail addresses. */
  readonly name: string;
  /** Storefront, or Monban for staff. */
  readonly storefront: string;
  readonly storefrontId: number | null;
  /** The one thing to click; null when there is nothing to do. */
  readonly url: string | null;
  /** Somebody else the mail tells of. */
  readonly other?: { readonly name: string; readonly email: string };
  /** Sentence that says why an address cannot be registered. */
  readonly reason?: string;
}

export interface MailText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Words on the button for `url`. */
  readonly button?: string;
}
