/** Characters that show nothing and join nothing, wherever they stand: soft hyphens, zero-width spaces, byte order marks. */
const nothing = /\u034f|[\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]/gu;

/**
 * Blanks and other characters without ink, at one end. A variation selector after a kanji or an emoji chooses its form and stays: many
 * Japanese names are written with one.
 */
const inkless = String.raw`(?:(?<![\p{Ideographic}\p{Emoji}])\p{Variation_Selector}|[[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]--\p{Variation_Selector}])+`;
const ends = new RegExp(`^${inkless}|${inkless}$`, 'gv');

/** What a person typed into one line: NFC, without the characters that show nothing, and without blanks at its ends. Empty when nothing shows. */
export function typedLine(text: string): string {
  const composed = text.normalize('NFC').replace(nothing, '');
  const shown = composed.replace(ends, '');
  // a tag that loses its end may leave another inkless character there
  return shown === composed ? shown : typedLine(shown);
}
