/** A run of white space, one East Asian character with the signs that may not begin a line, or a word. */
const PIECES =
  /\s+|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6][、。，．：；？！）」』】》”’…]*|[^\s\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]+/gu;

/**
 * How many lines a text takes where it is wrapped: between words, between East Asian characters, and inside a word that
 * is longer than a line.
 *
 * @param room the width of a line, in the unit of `width`
 */
export function wrappedLines(text: string, room: number, width: (text: string) => number): number {
  return text.split('\n').reduce((sum, line) => sum + linesOf(line, room, width), 0);
}

function linesOf(line: string, room: number, width: (text: string) => number): number {
  if (width(line) <= room) return 1;
  let [lines, at] = [1, 0];
  for (const [piece] of line.matchAll(PIECES)) {
    const wide = width(piece);
    if (at + wide <= room || /^\s/u.test(piece)) at += wide;
    else if (wide <= room) [lines, at] = [lines + 1, wide];
    else {
      for (const character of piece) {
        const one = width(character);
        if (at > 0 && at + one > room) [lines, at] = [lines + 1, 0];
        at += one;
      }
    }
  }
  return lines;
}
