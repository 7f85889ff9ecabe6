import fc from 'fast-check';
import { NumberMemo } from '../../src/scoring/cells/cell-memo';
import type { CellValue } from '../../src/scoring';

/** Cells that are told apart with difficulty: alike but for one character, empty, numbers beside their digits. */
const cell = fc.oneof(
  fc.nat(3_000).map((middle): CellValue => `编号-${middle}-2026`),
  fc.nat(30_000).map((number): CellValue => `员工${String(number).padStart(5, '0')}`),
  fc.constantFrom<CellValue | undefined>('', '甲', '乙', '甲 ', '12', 12, 1.5, true, false, undefined),
);

describe('a column that is read through a memo', () => {
  it('has the meaning of each of its cells, each worked out once', () => {
    const column = fc.array(cell, { maxLength: 800, size: 'max' });
    fc.assert(
      fc.property(column, fc.nat(800), (cells, cut) => {
        const known: CellValue[] = [];
        const memo = new NumberMemo((text) => known.push(text) - 1);
        const into = new Int32Array(cells.length + 1);
        const middle = Math.min(cut, cells.length);
        // In two goes, and one place on from where the cells stand.
        memo.readColumn(cells, 0, middle, into, 1);
        memo.readColumn(cells, middle, cells.length, into, 1);
        cells.forEach((one = '', row) => expect(known[into[row + 1]!]).toBe(one));
        expect(new Set(known).size).toBe(known.length);
        for (const one of known) expect(known[memo.of(one)]).toBe(one);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
