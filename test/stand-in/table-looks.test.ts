import { newWorkbook, openWorkbook } from '../../src/stand-in/files';
import { tableLookAt, withTableLook } from '../../src/stand-in/model/tables/table-looks';
import { tableStyle } from '../../src/stand-in/model/tables/table-styles';
import { addTable, showTotals } from '../../src/stand-in/model/tables/tables';
import { rgbOf } from '../../src/stand-in/model/styles/theme';
import type { Table } from '../../src/stand-in/model/tables/table-types';
import { writeInputs } from '../../src/stand-in/model/cells/write-cells';
import { smallWorkbook } from './files/packages';

const AREA = { row: 1, column: 1, rowCount: 4, columnCount: 2 };

function tableOf(style: string, change: Partial<Table> = {}) {
  const { model } = newWorkbook();
  const sheet = model.activeSheet;
  writeInputs(sheet, AREA, [
    ['Name', 'Points'],
    ['A', 1],
    ['B', 2],
    ['C', 3],
  ]);
  const table = Object.assign(addTable(sheet, AREA, true), { style, ...change });
  const fills = (column: number): string[] =>
    [1, 2, 3, 4, 5].map((row) => {
      const fill = tableLookAt(sheet, row, column)?.fill;
      return fill ? rgbOf(fill, model.themeColors) : '';
    });
  return { sheet, table, fills };
}

/** A style and the fills of B2:B6; the last cell is below the table. Excel's own colours of Office's theme. */
const styles: [string, string[]][] = [
  ['TableStyleMedium2', ['#4472C4', '#DAE3F3', '', '#DAE3F3', '']],
  ['TableStyleMedium9', ['#4472C4', '#B4C7E7', '#DAE3F3', '#B4C7E7', '']],
  ['TableStyleLight1', ['', '#D9D9D9', '', '#D9D9D9', '']],
  ['TableStyleLight9', ['#4472C4', '', '', '', '']],
  ['TableStyleMedium15', ['#000000', '#D9D9D9', '', '#D9D9D9', '']],
  ['TableStyleDark10', ['#FFC000', '#DBDBDB', '#EDEDED', '#DBDBDB', '']],
  ['', ['', '', '', '', '']],
  ['Our own', ['', '', '', '', '']],
];

it.each(styles)('fills header and stripes: %s', (style, wanted) => {
  expect(tableOf(style).fills(1)).toEqual(wanted);
});

it('bands columns, marks the first and leaves out what the table switches off', () => {
  const { fills, sheet, table } = tableOf('TableStyleMedium2', {
    showBandedRows: false,
    showBandedColumns: true,
    highlightFirstColumn: true,
  });
  expect([fills(1), fills(2)]).toEqual([
    ['#4472C4', '#DAE3F3', '#DAE3F3', '#DAE3F3', ''],
    ['#4472C4', '', '', '', ''],
  ]);
  expect([tableLookAt(sheet, 2, 1)?.bold, tableLookAt(sheet, 2, 2)?.bold]).toEqual([true, undefined]);
  table.showHeaders = false;
  expect(fills(2)[0]).toBe('');
});

it('draws the totals apart, with a double line', () => {
  const { sheet, table } = tableOf('TableStyleMedium2');
  showTotals(sheet, table, true);
  expect(tableLookAt(sheet, 5, 1)).toMatchObject({ bold: true, borders: { top: { line: 'Double' } } });
});

it('lets what a cell says itself count', () => {
  const { sheet } = tableOf('TableStyleMedium2');
  const normal = sheet.workbook.styles.get(0);
  const header = tableLookAt(sheet, 1, 1)!;
  const own = {
    ...normal,
    fill: { pattern: 'solid', foreground: { rgb: '#00FF00' } },
    font: { ...normal.font, color: { rgb: '#FF0000' } },
  };
  expect(withTableLook(normal, normal, header)).toMatchObject({
    fill: { foreground: { theme: 4 } },
    font: { bold: true, color: { theme: 0 } },
  });
  expect(withTableLook(own, normal, header)).toMatchObject({
    fill: { foreground: { rgb: '#00FF00' } },
    font: { bold: true, color: { rgb: '#FF0000' } },
  });
});

it('knows all of Excel’s styles and no other', () => {
  const known = ['Light', 'Medium', 'Dark'].map(
    (family) =>
      Array.from({ length: 40 }, (_, index) => index + 1).filter((number) => tableStyle(`TableStyle${family}${number}`))
        .length,
  );
  expect(known).toEqual([21, 28, 11]);
});

/** Format 0 is green, 1 bold and white on blue with lines between columns, 2 yellow, 3 red and slanted. */
const FORMATS = `<dxf><fill><patternFill><bgColor rgb="FF00FF00"/></patternFill></fill></dxf>
  <dxf><font><b/><color rgb="FFFFFFFF"/></font><fill><patternFill patternType="solid"><fgColor rgb="FF0000FF"/><bgColor rgb="FF0000FF"/></patternFill></fill><border><bottom style="thick"/><vertical style="thin"/></border></dxf>
  <dxf><fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill></dxf><dxf><font><i/><color rgb="FFFF0000"/></font></dxf>`;
const OWN = `<dxfs count="4">${FORMATS}</dxfs><tableStyles><tableStyle name="House" pivot="0" count="5"><tableStyleElement type="wholeTable" dxfId="0"/>
  <tableStyleElement type="headerRow" dxfId="1"/><tableStyleElement type="firstRowStripe" size="2" dxfId="2"/><tableStyleElement type="secondColumnStripe" dxfId="3"/><tableStyleElement type="lastHeaderCell" dxfId="3"/></tableStyle></tableStyles>`;

it('draws a style of the workbook’s own: parts, stripes of any width, lines inside and corners', async () => {
  const { model } = await openWorkbook(smallWorkbook({ sheet: '<row r="1"/>', styles: OWN }));
  const sheet = model.activeSheet;
  writeInputs(sheet, AREA, [
    ['Name', 'Points'],
    ['A', 1],
    ['B', 2],
    ['C', 3],
  ]);
  Object.assign(addTable(sheet, AREA, true), { style: 'House', showBandedColumns: true });
  const at = (row: number, column: number) => tableLookAt(sheet, row, column)!;
  expect([1, 2, 3, 4].map((row) => at(row, 1).fill)).toEqual(
    ['#0000FF', '#FFFF00', '#FFFF00', '#00FF00'].map((rgb) => ({ rgb })),
  );
  expect(at(1, 1)).toMatchObject({ bold: true, borders: { bottom: { weight: 'Thick' }, right: { weight: 'Thin' } } });
  expect([at(1, 1).italic, at(1, 2).italic, at(2, 1).italic, at(2, 2).italic]).toEqual([
    undefined,
    true,
    undefined,
    true,
  ]);
});
