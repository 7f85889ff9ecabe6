import { columnLetters, columnNumber } from '../../model/address';
import { maxColumns, maxRows } from '../../model/limits';
import { editFormula, prefixOf } from '../../formula/edit';

/** An A1 formula as R1C1, seen from a cell. Absolute parts are plain numbers, relative ones in brackets. */
export function toR1C1(formula: string, row: number, column: number): string {
  return editFormula(formula, (token) => {
    if (token.kind !== 'reference') {
      return undefined;
    }
    const corners = token.text.split(':').map((corner) => {
      const [, columnMark = '', letters, rowMark = '', digits] = /^(\$?)([A-Z]{1,3})?(\$?)(\d+)?$/i.exec(corner) ?? [];
      const r =
        digits === undefined
          ? ''
          : `R${place(Number(digits) - 1, row, letters === undefined ? columnMark || rowMark : rowMark)}`;
      return letters === undefined ? r : `${r}C${place(columnNumber(letters), column, columnMark)}`;
    });
    // A whole row or column is written once.
    const text = corners[0] === corners[1] && !/^R.*C/.test(corners[0] ?? '') ? corners[0] : corners.join(':');
    return prefixOf(formula, token) + (text ?? '');
  });
}

const part = String.raw`(\d+|\[-?\d+\])?`;
const before = String.raw`(?<![\p{L}\p{N}_.[\]'#])`;
const after = String.raw`(?![\p{L}\p{N}_.(![])`;
const cellPattern = new RegExp(`${before}R${part}C${part}${after}`, 'giu');
const rowsPattern = new RegExp(`${before}R${part}(?::R${part})?${after}`, 'giu');
const columnsPattern = new RegExp(`${before}C${part}(?::C${part})?${after}`, 'giu');

/** An R1C1 formula as A1, seen from a cell. */
export function fromR1C1(formula: string, row: number, column: number): string {
  const rowText = (text: string | undefined): string => {
    const { index, fixed } = resolve(text, row, maxRows);
    return `${fixed ? '$' : ''}${index + 1}`;
  };
  const columnText = (text: string | undefined): string => {
    const { index, fixed } = resolve(text, column, maxColumns);
    return `${fixed ? '$' : ''}${columnLetters(index)}`;
  };
  // What is done is set apart, so that a column called R is not read as a row.
  const done: string[] = [];
  const keep = (text: string): string => `\u0000${done.push(text) - 1}\u0000`;
  const line =
    (write: (text: string | undefined) => string) =>
    (token: string, first: string | undefined, last: string | undefined): string =>
      keep(`${write(first)}:${write(token.includes(':') ? last : first)}`);
  return outsideText(formula, (piece) =>
    piece
      .replace(cellPattern, (_token, r: string | undefined, c: string | undefined) => keep(columnText(c) + rowText(r)))
      .replace(rowsPattern, line(rowText))
      .replace(columnsPattern, line(columnText))
      // eslint-disable-next-line no-control-regex -- No formula holds this character.
      .replace(/\u0000(\d+)\u0000/g, (_all, index: string) => done[Number(index)] ?? ''),
  );
}

function outsideText(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join('');
}

function place(index: number, from: number, fixed: string): string {
  return fixed === '$' ? String(index + 1) : index === from ? '' : `[${index - from}]`;
}

/** Relative places go round the sheet, as in Excel. */
function resolve(text: string | undefined, from: number, count: number): { index: number; fixed: boolean } {
  if (text === undefined) {
    return { index: from, fixed: false };
  }
  return text.startsWith('[')
    ? { index: (((from + Number(text.slice(1, -1))) % count) + count) % count, fixed: false }
    : { index: Number(text) - 1, fixed: true };
}
