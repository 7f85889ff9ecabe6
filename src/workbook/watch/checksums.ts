import { DETAIL_FIELDS, type DetailField, type RawTable } from '../../scoring';

/** So many cells are summed up in a millisecond or two. */
const CELLS_PER_STEP = 4_000;
const BEGINNING = 0x811c9dc5;

/** A sum over rows' cells that differs where any cell does, but for one chance in four thousand million; made in steps. */
export function* checksumOf({ columns }: RawTable): Generator<void, number> {
  let sum = BEGINNING;
  for (const column of Object.values(columns)) {
    for (const [at, cell] of (column ?? []).entries()) {
      sum = summed(sum, `${typeof cell}${cell}`);
      if (at % CELLS_PER_STEP === 0) yield;
    }
  }
  return sum >>> 0;
}

/** The same over a row's texts that are shown; never 0. */
export function checksumOfTexts(textOf: (field: DetailField) => string): number {
  return DETAIL_FIELDS.reduce((sum, field) => summed(sum, textOf(field)), BEGINNING) >>> 0 || 1;
}

/** FNV-1a, over a text and its end. */
function summed(sum: number, text: string): number {
  let next = sum;
  for (let at = 0; at < text.length; at++) next = Math.imul(next ^ text.charCodeAt(at), 0x01000193);
  return Math.imul(next ^ 0x1f, 0x01000193);
}
