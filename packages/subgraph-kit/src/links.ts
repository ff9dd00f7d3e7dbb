import { LinkifyIt } from 'linkify-it';
import tlds from 'tlds' with { type: 'json' };

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: true, tlds });

/** `J.Li`, `J.R.R.Kim`: initials before a name that is a top-level domain too. */
const initials = /^(?:\p{L}\.)+\p{L}+$/u;

/** Whether a mail program may make a link of a part of this text: a URL, a host name or a mail address. */
export function hasLink(text: string): boolean {
  // browsers take the ideographic full stop for a dot as well
  const plain = text.normalize('NFKC').replaceAll('。', '.');
  return /\w:\/\/|\bwww\./i.test(plain) || (linkify.match(plain) ?? []).some(({ raw }) => !initials.test(raw));
}
