import { join } from 'node:path';
import { installGlobals, startExcel } from '../../../src/stand-in/boot/node';
import { readWorkbookFile, writeWorkbookFile } from '../../../src/stand-in/files/node';
import type { ReportJson } from '../../../src/scoring';
import { CommandLine, SAMPLE } from './run-cli';

jest.setTimeout(60_000);

let cli: CommandLine;
beforeEach(() => {
  cli = new CommandLine();
});
afterEach(() => cli.remove());

const march = ['--period', '2026-03'];

/** Edits the log of a file, as another program would. */
async function edit(file: string, address: string, value: string | number): Promise<void> {
  const opened = await readWorkbookFile(file);
  const excel = await startExcel(opened.model);
  installGlobals(excel);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('事件记录').getRange(address).values = [[value]];
    await context.sync();
  });
  await writeWorkbookFile(file, opened);
  excel.dispose();
}

async function scored(file: string, ...more: string[]): Promise<ReportJson> {
  const { stdout } = await cli.run(file, ...march, '--json', '-', ...more);
  return JSON.parse(stdout) as ReportJson;
}

describe('--lock', () => {
  it('keeps the period in the file that is written: scored again after edits it says the same, and what changed', async () => {
    const { issues: before, ...was } = await scored(SAMPLE, '--out', 'locked.xlsx', '--lock', '李明');
    const file = join(cli.folder, 'locked.xlsx');
    const first = was.staff.flatMap(({ deductions }) => deductions).find(({ rows }) => rows.length === 1)!;
    await edit(file, `G${first.rows[0]}`, 9);
    const { issues, ...is } = await scored(file);
    expect(is).toEqual(was);
    const told = issues.filter(({ code }) => code === 'locked-changed');
    expect(told).toMatchObject([{ row: first.rows[0], value: 9, severity: 'warning' }]);
    expect(issues.filter(({ code }) => code !== 'locked-changed')).toEqual(before);
    expect(is.rows.present).toBe(Object.values(is.rows).reduce((sum, rows) => sum + rows, -is.rows.present));
    // Rules that are forced do not go over a lock.
    const forced = await scored(file, '--rulebook', 'service-window-80');
    expect([forced.seal, forced.rulebook]).toEqual([was.seal, was.rulebook]);
    expect(forced.issues[0]?.message).toContain('service-window-80');
    const again = await cli.run(file, ...march, '--out', 'again.xlsx', '--lock', '李明');
    expect(again).toMatchObject({ status: 2, stderr: '2026-03已经锁定。要重新锁定，请先在窗格中解除锁定。\n' });
    expect(await cli.run(SAMPLE, ...march, '--lock', '李明')).toMatchObject({ status: 2, stdout: '' });
  });
});
