/** @jest-environment ./test/stand-in/calculation/environment.ts */
import { filterChoices, filterOfTicked } from '../../../src/stand-in/model/filters/filter-choices';
import type { ColumnFilter } from '../../../src/stand-in/model/filters/filter-types';
import {
  addAutoFilter,
  filterHeaders,
  setFilter,
  sheetFilters,
  sortFiltered,
  tableFilters,
} from '../../../src/stand-in/model/filters/filters';
import { History } from '../../../src/stand-in/model/history';
import { addTable } from '../../../src/stand-in/model/tables/tables';
import { writeInputs, type CellInput } from '../../../src/stand-in/model/cells/write-cells';
import { areaOf, calculating } from '../calculation/sheet';

const ROWS: CellInput[][] = [
  ['Name', 'Points', 'Day'],
  ['赵六', 5, '2026-03-05'],
  ['b', 12, '2026-03-31'],
  ['B', 12, '2026-03-05 13:30'],
  ['', -3, '2025-12-31'],
  ['阿甲', 7, '待定'],
];

/** A filter over A1:C6, filled with those rows. */
function filtered(rows = ROWS) {
  const started = calculating();
  const { sheet } = started;
  const area = areaOf('A1:C6');
  writeInputs(sheet, area, rows);
  addAutoFilter(sheet, area);
  const owner = () => sheetFilters(sheet)!;
  const shown = (): number[] => [2, 3, 4, 5, 6].filter((row) => !sheet.rows.get(row - 1)?.hidden);
  const column = (letter: string): unknown[] =>
    [2, 3, 4, 5, 6].map((row) => sheet.cells.get(row - 1, areaOf(`${letter}1`).column)?.value ?? '');
  return { ...started, owner, shown, column };
}

test('a column offers its values once, in order: texts by pinyin behind Latin ones, days behind, blank cells last', () => {
  const { owner } = filtered();
  const offered = (key: number) =>
    filterChoices(owner(), key).choices.map(({ value }) => (typeof value === 'string' ? value : value.date));
  expect(offered(0)).toEqual(['b', '阿甲', '赵六', '']);
  expect(offered(1)).toEqual(['-3', '5', '7', '12']);
  expect(offered(2)).toEqual(['待定', '2025-12-31', '2026-03-05', '2026-03-31']);
  expect([0, 1, 2].map((key) => filterChoices(owner(), key).kind)).toEqual(['text', 'number', 'date']);
});

test('what other columns leave out is not offered, and what the column itself leaves out is not ticked', () => {
  const { owner } = filtered();
  setFilter(owner(), 1, { filterOn: 'Custom', criterion1: '>5' });
  setFilter(owner(), 0, { filterOn: 'Values', values: ['B'] });
  expect(filterChoices(owner(), 0).choices).toEqual([
    { value: 'b', passes: true },
    { value: '阿甲', passes: false },
  ]);
});

/** Which days are ticked, and the filter that makes. Rows 2, 4 are of one day, 3 of the same month, 5 of another year. */
const TICKS: [string[], ColumnFilter['values'] | undefined, number[]][] = [
  [['待定', '2025-12-31', '2026-03-05', '2026-03-31'], undefined, [2, 3, 4, 5, 6]],
  [['2026-03-05', '2026-03-31'], [{ date: '2026', specificity: 'Year' }], [2, 3, 4]],
  [['2026-03-05'], [{ date: '2026-03-05', specificity: 'Day' }], [2, 4]],
  [
    ['待定', '2025-12-31'],
    ['待定', { date: '2025', specificity: 'Year' }],
    [5, 6],
  ],
];
test.each(TICKS)('ticking %j', (ticked, values, rows) => {
  const { owner, shown } = filtered();
  const { choices } = filterChoices(owner(), 2);
  const filter = filterOfTicked(choices, ({ value }) =>
    ticked.includes(typeof value === 'string' ? value : value.date),
  );
  expect(filter?.values).toEqual(values);
  setFilter(owner(), 2, filter);
  expect(shown()).toEqual(rows);
  expect(filterChoices(owner(), 2).choices.filter(({ passes }) => passes)).toHaveLength(ticked.length);
});

test('sorting leaves hidden rows where they are and takes formulas along', () => {
  const rows = ROWS.map((row, index) => (index === 0 ? row : [row[0]!, row[1]!, `=B${index + 1}*10+$B$2`]));
  const { owner, column, sheet } = filtered(rows);
  setFilter(owner(), 0, { filterOn: 'Custom', criterion1: '<>' });
  sortFiltered(owner(), 1, false);
  expect(column('B')).toEqual([12, 12, 7, -3, 5]);
  expect(sheet.cells.get(5, 2)?.formula).toBe('=B6*10+$B$2');
  expect(column('C')).toEqual([132, 132, 82, -18, 62]);
});

test('subtotals leave out what a filter hides at once, and all hidden rows from 101 on', () => {
  const { owner, sheet } = filtered();
  writeInputs(sheet, areaOf('E1:F1'), [['=SUBTOTAL(9,B2:B6)', '=SUBTOTAL(109,B2:B6)']]);
  const totals = (): unknown[] => [4, 5].map((column) => sheet.cells.get(0, column)?.value);
  expect(totals()).toEqual([33, 33]);
  setFilter(owner(), 0, { filterOn: 'Values', values: ['b'] });
  expect(totals()).toEqual([24, 24]);
  setFilter(owner(), 0, undefined);
  sheet.setRow(1, { hidden: true });
  sheet.workbook.calculation?.rowsHidden(sheet);
  expect(totals()).toEqual([33, 28]);
});

test('undo takes a filter off again, a table’s as well, and its header says so', () => {
  const { workbook, sheet, owner } = filtered();
  const history = new History(workbook);
  writeInputs(sheet, areaOf('H1:H3'), [['Kind'], ['x'], ['y']]);
  const table = addTable(sheet, areaOf('H1:H3'), true);
  const isFiltered = () => [
    filterHeaders(sheet).some(({ owner: { filters } }) => filters.size > 0),
    [1, 2].map((row) => sheet.rows.get(row)?.hidden ?? false),
  ];
  for (const change of [
    () => setFilter(tableFilters(sheet, table), 1, { filterOn: 'Values', values: ['y'] }),
    () => setFilter(owner(), 1, { filterOn: 'Values', values: ['12'] }),
  ]) {
    workbook.as('user', change);
    expect(isFiltered()).toEqual([true, [true, false]]);
    history.undo();
    expect(isFiltered()).toEqual([false, [false, false]]);
  }
});
