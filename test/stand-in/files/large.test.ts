import { newWorkbook, openWorkbook, saveWorkbook } from '../../../src/stand-in/files';
import { rowsOf } from '../../../src/stand-in/files/write/cells/sheet-data-patch';
import { splitSheet } from '../../../src/stand-in/files/write/sheets/sheet-markup';
import { atOnce } from '../../../src/stand-in/model/turns';
import type { Cell } from '../../../src/stand-in/model/cells/cell-types';

/* What keeps a sheet of a million rows bounded: nothing of it is one text, and equal cells are one. Counts, no times. */

const sheets = [
  '<?xml version="1.0"?><worksheet xmlns="m"><cols/><sheetData a="1"><row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r=\'3\' x=">"><c/></row></sheetData ><mergeCells/></worksheet>',
  '<x:worksheet xmlns:x="m"><x:sheetData/><x:pageMargins/></x:worksheet>',
  '<worksheet xmlns="m"><dimension ref="A1"/><sheetData></sheetData></worksheet>',
];

test.each(sheets)('a sheet is parted at its cells wherever its pieces are cut: %s', (xml) => {
  const whole = atOnce(splitSheet(() => [xml]));
  const rows = (content: Iterable<string>): unknown[] => [...rowsOf(content, whole.prefix)];
  const content = [...whole.content()].join('');
  for (let at = 1; at < xml.length; at += 1) {
    const parted = atOnce(splitSheet(() => [xml.slice(0, at), xml.slice(at)]));
    expect([parted.before, parted.after, [...parted.content()].join('')]).toEqual([whole.before, whole.after, content]);
    expect(rows(parted.content())).toEqual(rows([content]));
  }
  expect(whole.before + whole.after).not.toContain('row');
});

test('cells that say the same are one object, however many rows they fill', async () => {
  const opened = newWorkbook();
  const sheet = opened.model.sheets[0]!;
  const rows = 3_000;
  for (let row = 0; row < rows; row += 1) {
    ['成立', row % 12, `${row % 8}号窗口`, row].forEach((value, column) =>
      sheet.putCell(row, column, { value, style: 0 }),
    );
  }
  sheet.changes.touch({ row: 0, column: 0, rowCount: rows, columnCount: 4 });
  const read = (await openWorkbook(await saveWorkbook(opened))).model.sheets[0]!;
  const distinct = new Set<Cell>();
  let count = 0;
  read.cells.forEach({ row: 0, column: 0, rowCount: rows, columnCount: 4 }, (cell) => {
    distinct.add(cell);
    count += 1;
  });
  expect(count).toBe(4 * rows);
  expect(distinct.size).toBeLessThanOrEqual(rows + 1 + 8);
});
