import { newWorkbook } from '../../../src/stand-in/files';
import { setFilter, tableFilters } from '../../../src/stand-in/model/filters/filters';
import { addTable } from '../../../src/stand-in/model/tables/tables';
import { writeInputs } from '../../../src/stand-in/model/cells/write-cells';
import { toggleFilter } from '../../../src/workbench/page/grid/toggle-filter';

const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });
const block = { row: 1, column: 1, rowCount: 3, columnCount: 2 };

it('puts a filter on the block around the selected cell, and takes it away with what it hides', () => {
  const sheet = newWorkbook().model.activeSheet;
  writeInputs(sheet, block, [
    ['a', 'b'],
    [1, 2],
    [3, 4],
  ]);
  sheet.selection = cell(2, 2);
  toggleFilter(sheet);
  expect(sheet.autoFilter?.area).toEqual(block);
  toggleFilter(sheet);
  expect(sheet.autoFilter).toBeUndefined();
});

it('does it for a table, and refuses where there is nothing to filter', () => {
  const sheet = newWorkbook().model.activeSheet;
  writeInputs(sheet, block, [
    ['a', 'b'],
    [1, 2],
    [3, 4],
  ]);
  const table = addTable(sheet, block, true);
  setFilter(tableFilters(sheet, table), 1, { filterOn: 'Values', values: ['3'] });
  sheet.selection = cell(1, 1);
  toggleFilter(sheet);
  expect([table.showFilterButton, table.filters?.size, sheet.rows.get(2)?.hidden]).toEqual([false, 0, false]);
  toggleFilter(sheet);
  expect(table.showFilterButton).toBe(true);
  sheet.selection = cell(20, 20);
  expect(() => toggleFilter(sheet)).toThrow();
});
