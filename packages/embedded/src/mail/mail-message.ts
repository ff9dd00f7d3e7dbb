/** A mail as the sink keeps it and `/mailbox/api/messages` shows it; one per recipient. */
export type MailMessage = {
  id: string;
  /** Address of the recipient, as the SMTP envelope names it. */
  to: string;
  /** Address of the sender, with a display name if the mail has one. */
  from: string;
  subject: string;
  text: string;
  /** Empty when the mail has no HTML part. */
  html: string;
  /** The http and https URLs of text and HTML, in order of appearance, each once. */
  links: string[];
  /** When the sink accepted it: ISO 8601, UTC. */
  sentAt: string;
};
