import { BODY_SIZE } from './looks';

/** First and last code points of characters that take two columns of a fixed grid: CJK, kana, Hangul, full-width forms. */
const WIDE_RANGES = [
  [0x1100, 0x115f],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
  // Drawn wide by Chinese fonts: dashes, quotes, ellipsis, arrows, circled numbers.
  [0x2014, 0x2026],
  [0x2190, 0x21ff],
  [0x2460, 0x24ff],
] as const;
const MIDDLE_DOT = 0xb7;

function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x1100) return code === MIDDLE_DOT;
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  return WIDE_RANGES.some(([first, last]) => first <= code && code <= last);
}

/** Whether a text has any character that is two columns wide. */
export function hasWide(text: string): boolean {
  for (const character of text) if (isWide(character)) return true;
  return false;
}

/** How wide a text is, in characters of the default font: 2 for CJK, else 1. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 2 : 1;
  return width;
}

/**
 * Breaks a text into the lines it takes in a column, as Excel wraps it: at spaces, around wide characters, and inside
 * a word only where the word alone is longer than a line. The lines joined are the text again; a line that ends at the
 * text's own line break keeps it.
 *
 * @param width the column's width in characters
 * @param size the font's size in points: the larger, the fewer characters a line holds
 */
export function wrapText(text: string, width: number, size = BODY_SIZE): string[] {
  const room = Math.max(Math.floor((width * BODY_SIZE) / size), 2);
  return (text.match(/[^\n]*\n|[^\n]+/gu) ?? []).flatMap((paragraph) => wrapParagraph(paragraph, room));
}

function wrapParagraph(paragraph: string, room: number): string[] {
  if (widthOf(paragraph.trimEnd()) <= room) return [paragraph];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of piecesOf(paragraph, room)) {
    // Spaces and line breaks hang over the end of a line.
    if (line !== '' && used + widthOf(piece.trimEnd()) > room) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += piece;
    used += widthOf(piece);
  }
  return [...lines, line];
}

/** The parts of a text between which a line may end: words and wide characters, each with the spaces behind it. */
function* piecesOf(paragraph: string, room: number): Generator<string> {
  let piece = '';
  let width = 0;
  let isClosed = false;
  for (const character of paragraph) {
    const isSpace = /\s/u.test(character);
    const own = isWide(character) ? 2 : 1;
    if (piece !== '' && !isSpace && (isClosed || own === 2 || width + own > room)) {
      yield piece;
      piece = '';
      width = 0;
      isClosed = false;
    }
    piece += character;
    width += own;
    isClosed ||= isSpace || own === 2;
  }
  if (piece !== '') yield piece;
}
