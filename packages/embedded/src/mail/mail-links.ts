import { Parser } from 'htmlparser2';
import { LinkifyIt } from 'linkify-it';

// Only full URLs: guessing at bare names and addresses would invent links that nobody sent.
const linkify = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

const isWebUrl = (url: string): boolean => /^https?:\/\//i.test(url);

/** A piece of plain text; `url` is set when it is a link. */
export type TextPiece = { text: string; url?: string };

/** Splits plain text at its web links, so that they can be displayed as links. */
export function splitAtLinks(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of linkify.match(text) ?? []) {
    if (!isWebUrl(match.url)) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: match.raw, url: match.url });
    end = match.lastIndex;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

function linksOfHtml(html: string): string[] {
  const links: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const href = attributes['href']?.trim();
      if (name === 'a' && href !== undefined && isWebUrl(href)) links.push(href);
    },
  });
  parser.end(html);
  return links;
}

/** The web links of a mail, each once: first those of the text, then those found only in the HTML. */
export function findLinks(text: string, html: string): string[] {
  const ofText = splitAtLinks(text).flatMap((piece) => (piece.url === undefined ? [] : [piece.url]));
  return [...new Set([...ofText, ...linksOfHtml(html)])];
}
