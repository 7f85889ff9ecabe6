import { checkRulebook } from '../../src/rulebook';
import type { Band, Clause, Grade, Item, Label, Rulebook } from '../../src/rulebook';

/** The same text in both languages, as a workbook's own rulebook has it. */
export const same = (text: string): Label => ({ zh: text, en: text });

/** A small rulebook without a fault: one item of each start, counted, entered and banded points. 25 points. */
export const small: Rulebook = {
  name: 'workbook',
  items: [item('A', { max: 10 }), item('B', { max: 10, start: 'band' }), item('C', { max: 5, start: 'zero' })],
  clauses: [
    clause('A-1', 'A', { points: 2 }),
    clause('A-2', 'A', { kind: 'discretionaryDeduct', points: 3, least: 1 }),
    clause('B-1', 'B', { kind: 'band' }),
    clause('C-1', 'C', { kind: 'add', points: 1 }),
  ],
  bands: [band(80, 10), band(60, 5), band(0, 0)],
  grades: [
    { name: same('good'), atLeast: 80 },
    { name: same('poor'), atLeast: 0 },
  ],
};

export function item(code: string, rest: Partial<Item> = {}): Item {
  return { code, section: same('section'), title: same(`title of ${code}`), max: 10, start: 'full', ...rest };
}

export function clause(code: string, ofItem: string, rest: Partial<Clause> = {}): Clause {
  const words = { label: same(`label of ${code}`), unit: same('time'), source: same('own rule') };
  return { code, item: ofItem, kind: 'perIncident', ...words, ...rest };
}

export function band(atLeast: number, points: number, ofClause = 'B-1'): Band {
  return { clause: ofClause, atLeast, points };
}

/** The small rulebook with more rows at the end of its tables: more items start at 3, clauses at 4, bands at 3. */
export function plus(more: Partial<Pick<Rulebook, 'items' | 'clauses' | 'bands' | 'grades'>>): Rulebook {
  return {
    ...small,
    items: [...small.items, ...(more.items ?? [])],
    clauses: [...small.clauses, ...(more.clauses ?? [])],
    bands: [...small.bands, ...(more.bands ?? [])],
    grades: [...small.grades, ...(more.grades ?? [])],
  };
}

/** The small rulebook with other bands, or other grades. */
export const withBands = (...bands: Band[]): Rulebook => ({ ...small, bands });
export const withGrades = (...grades: Grade[]): Rulebook => ({ ...small, grades });

/** The faults as a table reads them, `code Table index`. */
export function found(rulebook: Rulebook, statedTotal?: number): string[] {
  return checkRulebook(rulebook, statedTotal).map(({ code, table, index }) => `${code} ${table} ${index}`);
}

/** A case is a rulebook and all the faults it has, in order; no faults: the other side of the boundary. */
export type Case = readonly [what: string, rulebook: Rulebook, ...faults: string[]];

export function tryCases(cases: readonly Case[]): void {
  it.each(cases.map(([what, rulebook, ...faults]) => ({ what, rulebook, faults })))('$what: $faults', (row) => {
    expect(found(row.rulebook)).toEqual(row.faults);
  });
}
