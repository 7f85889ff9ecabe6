/** @jest-environment node */
import fc from 'fast-check';
import { CellStore } from '../../src/stand-in/model/cells/cell-store';
import { shiftArea, type Shift } from '../../src/stand-in/model/references/shift';
import type { Cell } from '../../src/stand-in/model/cells/cell-types';
import type { Area } from '../../src/stand-in/model/sheet-types';

const anArea: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .map(([row, column, rowCount, columnCount]) => ({ row, column, rowCount, columnCount }));
const aCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.record({ value: fc.constantFrom('', 'text', 7), style: fc.nat(2) }),
  fc.record({ value: fc.constant(1), style: fc.nat(2), formula: fc.constantFrom('=A1', '=B2') }),
);
const anEdit = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), area: anArea, cell: aCell }),
  fc.record({ kind: fc.constant('clear' as const), area: anArea }),
  fc.record({ kind: fc.constant('restyle' as const), area: anArea, style: fc.nat(2) }),
  fc.record({ kind: fc.constant('snapshot' as const) }),
  fc.record({
    kind: fc.constant('shift' as const),
    area: anArea,
    isWide: fc.boolean(),
    how: fc.constantFrom(['insert', 'Down'] as const, ['delete', 'Up'] as const),
  }),
);

/** The same cells, kept in the plainest way. */
class Plain {
  cells = new Map<string, Cell>();

  set(row: number, column: number, cell: Cell): void {
    if (cell.value === '' && cell.formula === undefined && cell.style === 0) this.cells.delete(`${row} ${column}`);
    else this.cells.set(`${row} ${column}`, cell);
  }

  shift(shift: Shift): void {
    const before = [...this.cells];
    this.cells = new Map();
    for (const [key, cell] of before) {
      const [row = 0, column = 0] = key.split(' ').map(Number);
      const place = shiftArea({ row, column, rowCount: 1, columnCount: 1 }, shift);
      if (place) this.set(place.row, place.column, cell);
    }
  }
}

function* placesIn({ row, column, rowCount, columnCount }: Area): Generator<[number, number]> {
  for (let r = row; r < row + rowCount; r++) for (let c = column; c < column + columnCount; c++) yield [r, c];
}

it('holds what was put into it, and knows its formulas and where it ends, whatever was done to it', () => {
  fc.assert(
    fc.property(fc.array(anEdit, { maxLength: 25 }), (edits) => {
      const [store, plain] = [new CellStore(), new Plain()];
      const kept: { snapshot: ReturnType<CellStore['snapshot']>; then: [string, Cell][] }[] = [];
      for (const edit of edits) {
        switch (edit.kind) {
          case 'set':
            store.set(edit.area.row, edit.area.column, edit.cell);
            plain.set(edit.area.row, edit.area.column, edit.cell);
            break;
          case 'clear':
            store.clear(edit.area);
            for (const [row, column] of placesIn(edit.area)) plain.cells.delete(`${row} ${column}`);
            break;
          case 'restyle':
            store.restyle(
              edit.area,
              (style) => (style + edit.style) % 3,
              (row) => row % 2,
            );
            for (const [row, column] of placesIn(edit.area)) {
              const cell = plain.cells.get(`${row} ${column}`) ?? { value: '', style: row % 2 };
              plain.set(row, column, { ...cell, style: (cell.style + edit.style) % 3 });
            }
            break;
          case 'snapshot':
            kept.push({ snapshot: store.snapshot(), then: [...plain.cells] });
            break;
          case 'shift': {
            const area = edit.isWide ? { ...edit.area, column: 0, columnCount: 20 } : edit.area;
            const shift: Shift = { kind: edit.how[0], direction: edit.how[1], area };
            store.shift(shift);
            plain.shift(shift);
            break;
          }
        }
      }
      const all = { row: 0, column: 0, rowCount: 200, columnCount: 50 };
      const found = new Map<string, Cell>();
      store.forEach(all, (cell, row, column) => found.set(`${row} ${column}`, cell));
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(plain.cells));
      const formulas: string[] = [];
      store.forEachFormula((_formula, _cell, row, column) => formulas.push(`${row} ${column}`));
      const expected = [...plain.cells].flatMap(([place, { formula }]) => (formula === undefined ? [] : [place]));
      expect(formulas.sort()).toEqual(expected.sort());
      expect(store.formulaCount).toBe(expected.length);
      for (const valuesOnly of [false, true]) {
        const places = [...plain.cells].flatMap(([place, { value, formula }]) =>
          valuesOnly && value === '' && formula === undefined ? [] : [place.split(' ').map(Number) as [number, number]],
        );
        const [rows, columns] = [places.map(([row]) => row), places.map(([, column]) => column)];
        expect(store.usedArea(valuesOnly)).toEqual(
          places.length === 0
            ? undefined
            : {
                row: Math.min(...rows),
                column: Math.min(...columns),
                rowCount: Math.max(...rows) - Math.min(...rows) + 1,
                columnCount: Math.max(...columns) - Math.min(...columns) + 1,
              },
        );
      }
      for (const { snapshot, then } of kept) {
        const before = Object.fromEntries(
          snapshot.flatMap((cells, row) => (cells ?? []).flatMap((cell, column) => [[`${row} ${column}`, cell]])),
        );
        expect(before).toEqual(Object.fromEntries(then));
      }
    }),
    { numRuns: 300 },
  );
});
