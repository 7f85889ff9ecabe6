import type { Language } from '../report/json';
import { CALIBRI, SIMSUN, type LatinWidths } from './font-widths';
import { BODY_SIZE } from './looks';

/** First and last code points of characters that are as wide as high: CJK, kana, Hangul, full-width forms. */
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

/** A column's character, 7 pixels, is so many thousandths of the body's size; a wide one is counted as two of them. */
const CHARACTER = (7 * 0.75 * 1000) / BODY_SIZE;
/** Other letters (Greek, Cyrillic, accented) are taken to be as wide as a digit and a half of one. */
const OTHER = 640;
/** Sums of fractions: what fits by a hair fits. */
const HAIR = 1e-6;

/** A space at which no line ends; as wide as any other. */
const NO_BREAK = '\u00a0';
/** No line begins with these, and none ends with those: they stay with the character they belong to. */
const CLOSING = /^[，。；：、！？）”’》】〉」』…—·,.;:!?)\]}%]$/u;
const OPENING = /^[（“‘《【〈「『([{]$/u;

function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x1100) return code === MIDDLE_DOT;
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  return WIDE_RANGES.some(([first, last]) => first <= code && code <= last);
}

/** Whether a text has any character that is as wide as high. */
export function hasWide(text: string): boolean {
  for (const character of text) if (isWide(character)) return true;
  return false;
}

/** Measures texts in the characters that columns are counted in, in the font a language is printed in. */
export class TextMeasure {
  constructor(private readonly latin: LatinWidths) {}

  /** How wide a text of body size is, in a column's characters: 2 for CJK, about 1 for Latin letters. */
  widthOf(text: string): number {
    let width = 0;
    for (const character of text) width += this.widthOfOne(character);
    return width;
  }

  /**
   * Breaks a text into the lines it takes in a column, as Excel wraps it: at spaces, around wide characters (not in
   * front of a comma, nor behind an opening bracket, nor at a no-break space), and inside a word only where the word alone
   * is longer than a line. The lines joined are the text again; a line that ends at the text's own line break keeps it.
   *
   * @param width the column's width in characters
   * @param size the font's size in points: the larger, the fewer characters a line holds
   */
  wrap(text: string, width: number, size = BODY_SIZE): string[] {
    const room = Math.max((width * BODY_SIZE) / size, 2) + HAIR;
    return (text.match(/[^\n]*\n|[^\n]+/gu) ?? []).flatMap((paragraph) => this.wrapParagraph(paragraph, room));
  }

  private widthOfOne(character: string): number {
    const code = character.charCodeAt(0);
    if (character === NO_BREAK) return this.widthOfOne(' ');
    if (code < 127) return (this.latin[code - 32] ?? 0) / CHARACTER;
    return isWide(character) ? 2 : OTHER / CHARACTER;
  }

  private wrapParagraph(paragraph: string, room: number): string[] {
    if (this.widthOf(paragraph.trimEnd()) <= room) return [paragraph];
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const piece of this.pieces(paragraph, room)) {
      // Spaces and line breaks hang over the end of a line.
      if (line !== '' && used + this.widthOf(piece.trimEnd()) > room) {
        lines.push(line);
        line = '';
        used = 0;
      }
      line += piece;
      used += this.widthOf(piece);
    }
    return [...lines, line];
  }

  /** The parts of a text between which a line may end: words and wide characters, with spaces and signs behind them. */
  private *pieces(paragraph: string, room: number): Generator<string> {
    let piece = '';
    let width = 0;
    let isClosed = false;
    for (const character of paragraph) {
      const joins = character === NO_BREAK || piece.endsWith(NO_BREAK);
      const isSpace = character !== NO_BREAK && /\s/u.test(character);
      const wide = isWide(character);
      const own = this.widthOfOne(character);
      const stays = joins || isSpace || CLOSING.test(character) || OPENING.test(piece.slice(-1));
      if (piece !== '' && ((!stays && (isClosed || wide)) || (!isSpace && width + own > room))) {
        yield piece;
        piece = '';
        width = 0;
        isClosed = false;
      }
      piece += character;
      width += own;
      isClosed ||= isSpace || wide;
    }
    if (piece !== '') yield piece;
  }
}

const MEASURES = { zh: new TextMeasure(SIMSUN), en: new TextMeasure(CALIBRI) };

/** How texts are measured on the sheets of a language. */
export function measureFor(language: Language): TextMeasure {
  return MEASURES[language];
}
