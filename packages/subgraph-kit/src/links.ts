import { LinkifyIt } from 'linkify-it';
import tlds from 'tlds' with { type: 'json' };

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: true, tlds });

/** `J.Li`, `J.R.R.Kim`: initials before a name that is also a top-level domain. */
const initials = /^(?:\p{L}\.)+\p{L}+$/u;

/** Whether a mail program may turn part of this text into a link: a URL, a host name or a mail address. */
export function hasLink(text: string): boolean {
  // browsers also treat the ideographic full stop as a dot
  const plain = text.normalize('NFKC').replaceAll('。', '.');
  return /\w:\/\/|\bwww\./i.test(plain) || (linkify.match(plain) ?? []).some(({ raw }) => !initials.test(raw));
}
