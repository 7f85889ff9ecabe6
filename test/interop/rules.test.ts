/** @jest-environment ./src/stand-in/jest/environment.ts */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onSheet, save, start } from '../stand-in/rules/book';

jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), 'rules-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string, args: string[], install: string): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stderr = '', code } = error as { stderr?: string; code?: string };
    if (code === 'ENOENT' || stderr.includes('No module named')) {
      throw new Error(`These tests need another program. Install it: apt-get install ${install}`, { cause: error });
    }
    throw error;
  }
}

interface Seen {
  readonly conditional: Readonly<Record<string, unknown>>;
  readonly [family: string]: unknown;
}

/** The sheets as openpyxl reads them. */
function readByOther(bytes: Uint8Array, name: string): Seen[] {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return JSON.parse(run('/usr/bin/python3', [join(__dirname, 'rules.py'), file], 'python3-openpyxl')) as Seen[];
}

/** The same workbook after LibreOffice opened and saved it. */
function throughLibreOffice(bytes: Uint8Array): Uint8Array {
  const file = join(folder, 'ours.xlsx');
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  run(
    'soffice',
    [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'theirs'), file],
    'libreoffice-calc',
  );
  return new Uint8Array(readFileSync(join(folder, 'theirs', 'ours.xlsx')));
}

const write = (): Promise<void> =>
  onSheet(async (sheet, context) => {
    sheet.getRange('A1:C6').values = [
      ['Name', 'Score', 'When'],
      ['甲', 5, 46082],
      ['乙', 12, 46113],
      ['丙', 7, 46143],
      ['丁', 1, 46174],
      ['戊', 9, 46204],
    ];
    const low = sheet.getRange('B2:B6').conditionalFormats.add('CellValue');
    low.cellValue.rule = { operator: 'LessThan', formula1: '=6' };
    low.cellValue.format.fill.color = '#FFC7CE';
    sheet.getRange('B2:B6').conditionalFormats.add('DataBar');
    sheet.getRange('A2:A6').conditionalFormats.add('ContainsText').textComparison.rule = {
      operator: 'BeginsWith',
      text: '甲',
    };
    sheet.getRange('B2:B6').dataValidation.rule = { wholeNumber: { operator: 'Between', formula1: 0, formula2: 12 } };
    sheet.getRange('B2:B6').dataValidation.errorAlert = {
      showAlert: true,
      style: 'Stop',
      title: '',
      message: '0 到 12',
    };
    sheet.getRange('A2:A6').dataValidation.rule = { list: { source: '甲,乙', inCellDropDown: true } };
    sheet.autoFilter.apply('A1:C6', 1, { filterOn: 'Custom', criterion1: '>5' });
    sheet.comments.add('A3', 'Look').replies.add('Done');
    await context.sync();
  });

test('openpyxl reads every family as it was set', async () => {
  await start();
  await write();
  const [sheet] = readByOther(await save(), 'ours.xlsx');
  expect(sheet).toEqual({
    name: 'Sheet1',
    conditional: {
      'A2:A6': [['beginsWith', 'beginsWith', ['LEFT(A2,LEN("甲"))="甲"'], null]],
      'B2:B6': [
        ['dataBar', null, [], null],
        ['cellIs', 'lessThan', ['6'], 'FFC7CE'],
      ],
    },
    validations: { 'B2:B6': ['whole', null, '0', '12', '0 到 12'], 'A2:A6': ['list', null, '"甲,乙"', null, null] },
    filter: ['A1:C6', [[1, 'customFilters']]],
    hidden: [2, 5],
    notes: { A3: 'Look\nReply:\n    Done' },
  });
});

test('LibreOffice opens and saves it; what it wrote is read here, and an edit leaves it as it is', async () => {
  await start();
  await write();
  const theirs = throughLibreOffice(await save());
  const before = readByOther(theirs, 'theirs.xlsx');
  expect(Object.keys(before[0]?.conditional ?? {}).sort()).toEqual(['A2:A6', 'B2:B6']);
  await start(theirs);
  await onSheet(async (sheet, context) => {
    const formats = sheet.getRange('B2:B6').conditionalFormats.load('items/type');
    const validation = sheet.getRange('B2:B6').dataValidation.load('type,rule,valid');
    const hidden = sheet.getRange('5:5').load('rowHidden');
    sheet.autoFilter.load('isDataFiltered,criteria');
    await context.sync();
    expect(formats.items.map(({ type }) => type).sort()).toEqual(['CellValue', 'DataBar']);
    expect(validation).toMatchObject({
      type: 'WholeNumber',
      rule: { wholeNumber: { formula1: '=0', formula2: '=12' } },
      valid: true,
    });
    expect([hidden.rowHidden, sheet.autoFilter.isDataFiltered]).toEqual([true, true]);
    sheet.getRange('F9').values = [['edited']];
    await context.sync();
  });
  expect(readByOther(await save(), 'edited.xlsx')).toEqual(before);
});
