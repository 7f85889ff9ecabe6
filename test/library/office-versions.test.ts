import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startExcel, type StartedExcel } from '../../src/stand-in/boot/node';

/* Other released versions of office.js, as their package has them, on the same Excel: nothing but the address differs. */

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'office-js-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Fetches a version's package and unpacks what desktop Excel loads of it. */
function fetched(version: string): string {
  const home = mkdtempSync(join(folder, 'version-'));
  execFileSync('npm', ['pack', `@microsoft/office-js@${version}`, '--silent', '--pack-destination', home], {
    cwd: home,
  });
  const [archive = ''] = readdirSync(home);
  execFileSync('tar', [
    'xzf',
    join(home, archive),
    '-C',
    home,
    '--wildcards',
    'package/dist/office*.js',
    'package/dist/excel-win32-16.01.js',
    'package/dist/*/office_strings.js',
    'package/dist/o15apptofilemappingtable.js',
    'package/dist/telemetry/*.js',
  ]);
  return join(home, 'package', 'dist');
}

async function scenario({ Excel, Office, host }: StartedExcel): Promise<unknown> {
  const heard: string[] = [];
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B2').values = [
      ['k', 'v'],
      ['a', 1],
    ];
    const table = sheet.tables.add('A1:B2', true);
    table.name = 'Log';
    sheet.getRange('D1').formulas = [['=SUM(Log[v])*2']];
    sheet.onChanged.add((change) => Promise.resolve(void heard.push(change.address)));
    const missing = context.workbook.worksheets.getItemOrNullObject('Nope');
    const result = sheet.getRange('D1').load('values, address');
    await context.sync();
    host.user.type('B2', 5);
    await new Promise((done) => setTimeout(done, 50));
    const code = await Excel.run((inner) => {
      inner.workbook.worksheets.getItem('Nope').load('name');
      return inner.sync();
    }).catch((error: OfficeExtension.Error) => error.code);
    return [Office.context.diagnostics.host, result.address, result.values, missing.isNullObject, heard, code];
  });
}

test.each(['1.1.50', '1.1.85'])('version %s', async (version) => {
  const excel = await startExcel(undefined, { folder: fetched(version) });
  expect(await scenario(excel)).toEqual(['Excel', 'Sheet1!D1', [[2]], true, ['B2'], 'ItemNotFound']);
  excel.dispose();
});
