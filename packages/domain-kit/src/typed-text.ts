/** Characters that are invisible and join nothing, in any position: soft hyphens, zero-width spaces, byte order marks. */
const nothing = /\u034f|[\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]/gu;

/**
 * Blanks and other invisible characters at one end. A variation selector after a kanji or an emoji selects its glyph and stays: many
 * Japanese names contain one.
 */
const inkless = String.raw`(?:(?<![\p{Ideographic}\p{Emoji}])\p{Variation_Selector}|[[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]--\p{Variation_Selector}])+`;
const ends = new RegExp(`^${inkless}|${inkless}$`, 'gv');

/** A line that a person typed: in NFC, without invisible characters, and without blanks at its ends. Empty when nothing visible remains. */
export function typedLine(text: string): string {
  const composed = text.normalize('NFC').replace(nothing, '');
  const shown = composed.replace(ends, '');
  // without its last character, a tag sequence may end in another invisible one
  return shown === composed ? shown : typedLine(shown);
}
