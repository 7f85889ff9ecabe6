import { newWorkbook, openWorkbook, saveWorkbook } from '../../../src/stand-in/files';
import { applyStyle } from '../../../src/stand-in/model/styles/apply-style';
import { wrappedLines } from '../../../src/stand-in/model/fit/wrapped-lines';
import { writeInputs } from '../../../src/stand-in/model/cells/write-cells';
import { FittedRows } from '../../../src/workbench/page/drawn/fitted-rows';

const measure = (text: string): number => text.length * 8;
const cell = (row: number, column = 0) => ({ row, column, rowCount: 1, columnCount: 1 });

it.each([
  ['one two three', 7, 2],
  ['onetwothree', 4, 3],
  ['自动换行，看看', 3, 3],
  ['自动换，行', 3, 2],
  ['a\nb\n', 9, 3],
  ['', 9, 1],
])('%j in lines of %p characters: %p', (text, room, lines) => {
  expect(wrappedLines(text, room, ({ length }) => length)).toBe(lines);
});

describe('rows without a height of their own', () => {
  it('are as high as their text, and follow it; those with one keep it', () => {
    const { activeSheet: sheet } = newWorkbook().model;
    const fitted = new FittedRows(measure);
    expect(fitted.of(sheet).size).toBe(0);
    applyStyle(sheet, { ...cell(0), rowCount: 2 }, { alignment: { wrapText: true } });
    writeInputs(sheet, cell(0), [['one two three']]);
    writeInputs(sheet, cell(1), [['a\nb\nc']]);
    sheet.setRow(1, { height: 20 });
    expect([...fitted.of(sheet)]).toEqual([[0, 30]]);
    sheet.setColumn(0, { width: 40 });
    expect(fitted.of(sheet).size).toBe(0);
    sheet.setRow(1, { height: undefined });
    expect([...fitted.of(sheet)]).toEqual([[1, 45]]);
    writeInputs(sheet, cell(1), [['a']]);
    applyStyle(sheet, cell(5), { font: { size: 28 } });
    writeInputs(sheet, cell(5), [['大']]);
    expect([...fitted.of(sheet).keys()]).toEqual([5]);
  });

  it('and those that a file says were fitted give way when their text changes', async () => {
    const book = newWorkbook();
    const { activeSheet } = book.model;
    applyStyle(activeSheet, { ...cell(0), rowCount: 3 }, { alignment: { wrapText: true } });
    writeInputs(activeSheet, { ...cell(0), rowCount: 3 }, [['a'], ['b'], ['c']]);
    activeSheet.setRow(0, { height: 60, isFitted: true });
    activeSheet.setRow(1, { height: 60, isFitted: true });
    activeSheet.setRow(2, { height: 60 });
    const opened = await openWorkbook(await saveWorkbook(book));
    const sheet = opened.model.activeSheet;
    writeInputs(sheet, cell(0), [['x\ny']]);
    writeInputs(sheet, cell(2), [['x\ny']]);
    const again = (await openWorkbook(await saveWorkbook(opened))).model.activeSheet;
    expect([0, 1, 2].map((row) => [again.rows.get(row)?.height, again.rows.get(row)?.isFitted])).toEqual([
      [undefined, undefined],
      [60, true],
      [60, undefined],
    ]);
  });
});
