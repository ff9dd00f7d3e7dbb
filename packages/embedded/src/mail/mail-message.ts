/** A mail as the sink stores it and `/mailbox/api/messages` returns it; one per recipient. */
export type MailMessage = {
  id: string;
  /** The recipient's address from the SMTP envelope. */
  to: string;
  /** The sender's address, with a display name if the mail has one. */
  from: string;
  subject: string;
  text: string;
  /** Empty when the mail has no HTML part. */
  html: string;
  /** The http and https URLs of text and HTML, in order of appearance, each once. */
  links: string[];
  /** When the sink accepted the mail: ISO 8601, UTC. */
  sentAt: string;
};
