import { openWorkbook, saveWorkbook, saveWorkbookWithNotices } from '../../../src/stand-in/files';
import { shiftCells } from '../../../src/stand-in/model/references/shift-cells';
import { differences, fixture, smallWorkbook, textOf } from './packages';

const SHEET = 'xl/worksheets/sheet1.xml';

describe('rows put in above', () => {
  const rowsAt = (row: number, rowCount: number) => ({ row, rowCount, column: 0, columnCount: 16_384 });

  it('move with the cells what the model does not hold: formats, validations, comments, pictures and charts', async () => {
    const opened = await openWorkbook(fixture('xlsxwriter.xlsm'));
    shiftCells(opened.model.sheets[0], { kind: 'insert', direction: 'Down', area: rowsAt(1, 3) });
    const { bytes, notices } = await saveWorkbookWithNotices(opened);
    expect(notices).toEqual([]);
    const xml = textOf(bytes, SHEET);
    expect(xml).toContain('<conditionalFormatting sqref="B5:B14">');
    expect(xml).toContain('sqref="I5"');
    expect(xml).toContain('<autoFilter ref="A1:B14"/>');
    expect(xml).toContain("<xm:f>'数据''s A'!B5:B14</xm:f><xm:sqref>I6</xm:sqref>");
    expect(xml).toContain('<c r="D5"><f t="array" ref="D5:D7">A5:A7*2</f>');
    expect(xml).toContain('<c cm="1" r="E5"><f t="array" ref="E5:E7">_xlfn._xlws.SORT(A5:A7)</f>');
    expect(xml).toContain('ref="H5"');
    expect(textOf(bytes, 'xl/comments1.xml')).toContain('ref="A5"');
    expect(textOf(bytes, 'xl/drawings/vmlDrawing1.vml')).toContain(
      '<x:Anchor>1, 15, 3, 10, 3, 15, 7, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>4</x:Row>',
    );
    expect(textOf(bytes, 'xl/drawings/drawing1.xml')).toMatch(/^[^]*?<xdr:row>4<\/xdr:row>[^]*?<xdr:row>4<\/xdr:row>/);
    expect(textOf(bytes, 'xl/charts/chart1.xml')).toContain('$B$5:$B$14');
    expect(textOf(bytes, 'xl/workbook.xml')).toContain('localSheetId="0" hidden="1">\'数据\'\'s A\'!$A$1:$B$14<');
  });

  it('and rows taken out take with them what stood on them alone', async () => {
    const opened = await openWorkbook(fixture('openpyxl.xlsx'));
    shiftCells(opened.model.sheets[0], { kind: 'delete', direction: 'Up', area: rowsAt(1, 19) });
    const { bytes } = await saveWorkbookWithNotices(opened);
    const xml = textOf(bytes, SHEET);
    expect(xml).not.toContain('dataValidation');
    expect(xml).toContain('<conditionalFormatting sqref="D2">');
    expect(xml).not.toContain('<hyperlinks');
    expect(textOf(bytes, 'xl/comments/comment1.xml')).not.toContain('<comment ');
    expect((await openWorkbook(bytes)).model.sheets[0].cells.get(1, 0)?.value).toBe('E020');
  });

  it('leave every other part as it was where no formula looked there', async () => {
    const file = fixture('openpyxl.xlsx');
    const opened = await openWorkbook(file);
    shiftCells(opened.model.sheets[2], { kind: 'insert', direction: 'Down', area: rowsAt(8, 2) });
    expect(differences(file, await saveWorkbook(opened))).toEqual(['~ xl/worksheets/sheet3.xml']);
  });

  it('say what stays behind', async () => {
    const opened = await openWorkbook(
      smallWorkbook({ sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><scenarios/>' }),
    );
    const [data] = opened.model.sheets;
    shiftCells(data, { kind: 'insert', direction: 'Down', area: rowsAt(0, 1) });
    expect((await saveWorkbookWithNotices(opened)).notices).toEqual([
      {
        sheet: 'Data',
        what: 'scenarios',
        message: 'What-if scenarios of sheet "Data" stay where they were although cells moved.',
      },
    ]);
  });
});
