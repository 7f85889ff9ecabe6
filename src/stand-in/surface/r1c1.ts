import { columnLetters } from '../model/address';


/** An A1 formula as R1C1, seen from a cell. Absolute parts are plain numbers, relative ones in brackets. */
export function toR1C1(formula: string, row: number, column: number): string {
  const marked = /(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/giu;
  return outsideText(formula, (part) => part.replace(marked, (_token, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
    const [r, c] = [Number(digits) - 1, lettersToNumber(letters)];
    return `R${place(r, row, fixedRow)}C${place(c, column, fixedColumn)}`;
  }));
}

/** An R1C1 formula as A1, seen from a cell. */
export function fromR1C1(formula: string, row: number, column: number): string {
  const marked = /(?<![\p{L}\p{N}_.])R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![\p{L}\p{N}_.(])/gu;
  return outsideText(formula, (part) => part.replace(marked, (_token, r: string | undefined, c: string | undefined) => {
    const [rowText, columnText] = [resolve(r, row), resolve(c, column)];
    return `${columnText.fixed ? '$' : ''}${columnLetters(columnText.index)}${rowText.fixed ? '$' : ''}${rowText.index + 1}`;
  }));
}

function outsideText(formula: string, change: (part: string) => string): string {
  return formula.split(/("(?:[^"]|"")*")/).map((part, index) => (index % 2 === 1 ? part : change(part))).join('');
}

function place(index: number, from: number, fixed: string): string {
  return fixed === '$' ? String(index + 1) : index === from ? '' : `[${index - from}]`;
}

function resolve(part: string | undefined, from: number): { index: number; fixed: boolean } {
  if (part === undefined) {
    return { index: from, fixed: false };
  }
  return part.startsWith('[') ? { index: from + Number(part.slice(1, -1)), fixed: false } : { index: Number(part) - 1, fixed: true };
}

function lettersToNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

