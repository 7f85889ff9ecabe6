import { startExcel } from '../../src/stand-in/boot/node';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverageOf, formatReport, reportMembers } from '../../src/stand-in/report/members';

const now = (): number => performance.now();

test('the first batch runs well under half a second after the start', async () => {
  const start = now();
  const excel = await startExcel();
  await excel.Excel.run(async (context) => {
    context.workbook.load('name');
    await context.sync();
  });
  expect(now() - start).toBeLessThan(1500);
  excel.dispose();
});

test('100,000 x 8 cells are written and read back in seconds', async () => {
  const excel = await startExcel();
  const start = now();
  const blocks = 10;
  const rows = Array.from({ length: 10_000 }, (_, row) => [row, `name ${row}`, row / 4, true, 'x', 'y', '', row * 2]);
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (let block = 0; block < blocks; block++) {
      sheet.getRangeByIndexes(block * rows.length, 0, rows.length, 8).values = rows;
      await context.sync();
    }
    for (let block = 0; block < blocks; block++) {
      const range = sheet.getRangeByIndexes(block * rows.length, 0, rows.length, 8).load('values');
      await context.sync();
      expect(range.values).toHaveLength(rows.length);
      expect(range.values[9_999]).toEqual(rows[9_999]);
    }
  });
  expect(now() - start).toBeLessThan(20_000);
  excel.dispose();
}, 30_000);

test('the readable build of the library works as well', async () => {
  const excel = await startExcel(undefined, { debug: true });
  await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('address');
    await context.sync();
    expect(range.address).toBe('Sheet1!A1');
  });
  excel.dispose();
});

test('the report of members tells served from refused', async () => {
  const excel = await startExcel();
  const reports = reportMembers(excel.Excel);
  excel.dispose();
  const worksheet = reports.find(({ name }) => name === 'Worksheet');
  expect(worksheet?.served).toEqual(expect.arrayContaining(['getRange', 'name', 'onChanged', 'tables']));
  expect(worksheet?.refused).toContain('slicers');
  expect(formatReport(reports)).toContain('## Range');
});

test('the README says about how many members are served', async () => {
  const excel = await startExcel();
  const { served, all } = coverageOf(reportMembers(excel.Excel));
  excel.dispose();
  const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
  const [, said, of] =
    /about ([\d,]+) of the ([\d,]+) members/.exec(readme)?.map((text) => Number(text.replace(',', ''))) ?? [];
  expect(of).toBe(all);
  expect(Math.abs(served - said!)).toBeLessThanOrEqual(75);
});
