import { zipSync } from 'fflate';
import { NotAWorkbookError, openWorkbook } from '../../../src/stand-in/files';
import { fixture, partsOf, smallWorkbook } from './packages';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const compoundFile = (stream: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array<number>(600).fill(0),
    ...Buffer.from(stream, 'utf16le'),
  ]);
const typed = (type: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': text(`<Types><Override PartName="/main.xml" ContentType="${type}"/></Types>`),
    '_rels/.rels': text(
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="main.xml"/></Relationships>',
    ),
    'main.xml': text('<a/>'),
  });

async function refusal(bytes: Uint8Array): Promise<NotAWorkbookError> {
  const error: unknown = await openWorkbook(bytes).catch((thrown: unknown) => thrown);
  if (!(error instanceof NotAWorkbookError)) throw new Error(`not refused as it should be: ${String(error)}`);
  return error;
}

describe('what is no workbook is refused, saying what it is', () => {
  it.each<[string, Uint8Array, string, RegExp]>([
    ['an empty file', new Uint8Array(), 'empty', /empty/],
    ['text', text('编号,姓名\n1,甲\n'), 'text', /\.csv/],
    ['text of Chinese Windows', Uint8Array.from([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0x31]), 'text', /\.csv/],
    ['a web page', text('\ufeff <html><table><tr><td>1</td></tr></table></html>'), 'web-page', /web page/],
    ['other bytes', Uint8Array.from([1, 2, 3, 4]), 'not-a-zip', /not an Excel workbook/],
    ['an old workbook', compoundFile('Workbook'), 'old-format', /\.xls\b/],
    ['a workbook with a password', compoundFile('EncryptedPackage'), 'encrypted', /password/],
    ['another old Office file', compoundFile('WordDocument'), 'not-a-zip', /not an Excel workbook/],
    ['a zip of other things', zipSync({ 'a.txt': text('a') }), 'no-workbook', /zip without an Excel workbook/],
    [
      'an OpenDocument sheet',
      zipSync({ mimetype: text('a'), 'content.xml': text('a') }),
      'open-document',
      /OpenDocument/,
    ],
    [
      'a Word document',
      typed('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
      'no-workbook',
      /Word/,
    ],
    [
      'a binary workbook',
      typed('application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
      'binary-workbook',
      /\.xlsb/,
    ],
  ])('%s', async (_name, bytes, reason, sentence) => {
    const error = await refusal(bytes);
    expect(error.reason).toBe(reason);
    expect(error.message).toMatch(sentence);
    expect(error.message).toMatch(/^[A-Z][^\n]*\.$/);
  });
});

describe('a damaged workbook is refused, naming the part', () => {
  it.each([
    ['broken XML', smallWorkbook({ sheet: '<row><c></row>' }), /sheet1\.xml/],
    ['an undeclared entity', smallWorkbook({ sheet: '<row><c t="str"><v>&bomb;</v></c></row>' }), /sheet1\.xml/],
    ['a missing sheet', smallWorkbook({ sheet: '<row/>', path: 'xl/elsewhere.xml' }), /sheet1\.xml/],
  ])('%s', async (_name, bytes, part) => {
    const error = await refusal(bytes);
    expect(error.reason).toBe('damaged');
    expect(error.message).toMatch(part);
  });

  it('wherever it was cut off', async () => {
    const whole = fixture('openpyxl.xlsx');
    for (const length of [4, 100, 5000, whole.length - 30, whole.length - 1]) {
      expect(['damaged', 'no-workbook']).toContain((await refusal(whole.slice(0, length))).reason);
    }
  });

  it('where a byte of a sheet was changed', async () => {
    const whole = fixture('openpyxl.xlsx');
    const sheet = partsOf(whole)['xl/worksheets/sheet1.xml'];
    const stored = zipSync({ ...partsOf(whole), 'xl/worksheets/sheet1.xml': [sheet, { level: 0 }] });
    const at = Buffer.from(stored).indexOf('<sheetData>');
    stored[at + 1] = 'q'.charCodeAt(0);
    expect((await refusal(stored)).message).toMatch(/checksum/);
  });
});
