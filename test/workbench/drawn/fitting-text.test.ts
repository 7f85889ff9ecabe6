import { newWorkbook } from '../../../src/stand-in/files';
import { widenForEntry } from '../../../src/stand-in/model/fit/autofit';
import { merge } from '../../../src/stand-in/model/cells/clear-cells';
import { writeInputs } from '../../../src/stand-in/model/cells/write-cells';
import type { CellValue } from '../../../src/stand-in/model/cells/cell-types';
import type { CellStyle } from '../../../src/stand-in/model/styles/style-types';
import { fittingText } from '../../../src/workbench/page/drawn/fitting-text';

/** Value, format, text, and what a column of 64 pixels shows of it; 8 pixels a character leave room for 7. */
const CASES: [CellValue, string, string, string][] = [
  [1234567, 'General', '1234567', '1234567'],
  [12345678, 'General', '12345678', '1.2E+07'],
  [3.14159265, 'General', '3.14159265', '3.14159'],
  [-1234.5678, 'General', '-1234.5678', '-1234.6'],
  [0.00000012, 'General', '0.00000012', '1.2E-07'],
  [1234567.8, 'General', '1234567.8', '1234568'],
  [-123456789012, 'General', '-123456789012', '-1E+11'],
  [12345678, '0', '12345678', '#######'],
  [46086, 'yyyy-mm-dd', '2026-03-05', '#######'],
  ['a long text', 'General', 'a long text', 'a long text'],
  [true, 'General', 'TRUE', 'TRUE'],
];
const styled = (style: CellStyle, numberFormat: string): CellStyle => ({ ...style, numberFormat });
const measure = (text: string): number => text.length * 8;

it.each(CASES)('%p in %s', (value, format, text, shown) => {
  const { model } = newWorkbook();
  expect(fittingText(model.activeSheet, 0, 0, text, value, styled(model.styles.get(0), format), measure)).toBe(shown);
});

it('counts all columns of a merged cell, and leaves what is shrunk or turned alone', () => {
  const { model } = newWorkbook();
  const sheet = model.activeSheet;
  merge(sheet, { row: 0, column: 0, rowCount: 1, columnCount: 2 }, false);
  const style = styled(model.styles.get(0), '0');
  expect(fittingText(sheet, 0, 0, '123456789', 123456789, style, measure)).toBe('123456789');
  const shrunk = { ...style, alignment: { ...style.alignment, shrinkToFit: true } };
  expect(fittingText(sheet, 1, 0, '123456789', 123456789, shrunk, measure)).toBe('123456789');
});

it.each([
  ['2026-03-05 13:30', true],
  ['123456789', false],
  ['text that is long', false],
])('typing %s widens a column of no own width: %s', (typed, isWider) => {
  const { model } = newWorkbook();
  const sheet = model.activeSheet;
  writeInputs(sheet, { row: 0, column: 0, rowCount: 1, columnCount: 1 }, [[typed]]);
  widenForEntry(sheet, 0, 0);
  expect((sheet.columns.get(0)?.width ?? 0) > 14).toBe(isWider);
  sheet.setColumn(0, { width: 3 });
  widenForEntry(sheet, 0, 0);
  expect(sheet.columns.get(0)?.width).toBe(3);
});
