import { join } from 'node:path';
import { CommandLine, FIXTURES, SAMPLE } from '../workbench/cli/run-cli';
import { readWithOpenpyxl } from './openpyxl';

jest.setTimeout(120_000);

let cli: CommandLine;
beforeEach(() => {
  cli = new CommandLine();
});
afterEach(() => cli.remove());

const march = ['--period', '2026-03'];

describe('our workbooks, read by openpyxl', () => {
  it.each(['openpyxl-tables', 'xlsxwriter-tables', 'formulas', 'date-1904', 'rich', 'messy'])(
    '%s: the input sheets are unchanged, cell by cell',
    async (name) => {
      const file = join(FIXTURES, `${name}.xlsx`);
      await cli.run(file, ...march, '--out', 'out.xlsx');
      const before = readWithOpenpyxl(file);
      const after = readWithOpenpyxl(join(cli.folder, 'out.xlsx'));
      expect(after.slice(0, before.length)).toEqual(before);
    },
  );

  it("the printed sheets hold texts and numbers only, and the JSON's totals", async () => {
    const { staff } = await cli.scoreToJson(SAMPLE, '--out', 'out.xlsx');
    const sheets = readWithOpenpyxl(join(cli.folder, 'out.xlsx')).slice(-4);
    expect(sheets.map(({ name }) => name)).toEqual([
      '汇总 2026-03',
      '评分表 2026-03',
      '公示 2026-03',
      '扣分明细 2026-03',
    ]);
    for (const { cells } of sheets)
      expect(new Set(Object.values(cells).map(([type]) => type))).toEqual(new Set(['s', 'n']));
    const values = Object.values(sheets[0]?.cells ?? {}).map(([, value]) => value);
    for (const { name, total } of staff) expect(values).toEqual(expect.arrayContaining([name, total]));
  });

  it('the print set-up is what Excel was asked for', async () => {
    await cli.run(SAMPLE, ...march, '--out', 'out.xlsx');
    const [ranking, personal, notice, deductions] = readWithOpenpyxl(join(cli.folder, 'out.xlsx')).slice(-4);
    expect(ranking).toMatchObject({ orientation: 'landscape', paper: 9, fitToPage: true });
    expect(ranking?.titles).toMatch(/^\$\d+:\$\d+$/);
    expect(personal).toMatchObject({ orientation: 'portrait', paper: 9, fitToPage: true });
    expect(personal?.rowBreaks.length).toBeGreaterThanOrEqual(58);
    for (const sheet of [ranking, personal, notice, deductions])
      expect(sheet?.footer.join(' ')).toMatch(/第 &P 页 \/ 共 &N 页.*WS1-2026-03-[0-9A-Z]{16}/);
  });
});
