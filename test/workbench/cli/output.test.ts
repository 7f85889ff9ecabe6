import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { installGlobals, startExcel } from '../../../src/stand-in/boot/node';
import { readWorkbookFile, writeWorkbookFile } from '../../../src/stand-in/files/node';
import { CommandLine, FIXTURES, SAMPLE } from './run-cli';

jest.setTimeout(60_000);

let cli: CommandLine;
beforeEach(() => {
  cli = new CommandLine();
});
afterEach(() => cli.remove());

const march = ['--period', '2026-03'];
const RICH = join(FIXTURES, 'rich.xlsx');
const partsOf = (file: string) => unzipSync(readFileSync(file));
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const sheetNames = (file: string) =>
  [...textOf(partsOf(file)['xl/workbook.xml']).matchAll(/<sheet [^>]*name="([^"]*)"/gu)].map(([, name]) => name);

/** The parts that list the others must change where sheets are added; so must the styles those use. */
const MAY_CHANGE = [
  '[Content_Types].xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'docProps/app.xml',
  'xl/sharedStrings.xml',
];

async function edit(file: string, change: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  const opened = await readWorkbookFile(file);
  const excel = await startExcel(opened.model);
  installGlobals(excel);
  await Excel.run(change);
  await writeWorkbookFile(file, opened);
  excel.dispose();
}

describe('--out', () => {
  it('keeps every untouched part of the package byte for byte: charts, images, comments, breaks, names', async () => {
    await cli.run(RICH, ...march, '--out', 'out.xlsx');
    const before = partsOf(RICH);
    const after = partsOf(join(cli.folder, 'out.xlsx'));
    const changed = Object.keys(before).filter((name) => textOf(after[name]) !== textOf(before[name]));
    expect(changed.filter((name) => !MAY_CHANGE.includes(name))).toEqual([]);
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining(['xl/charts/chart1.xml', 'xl/media/image1.png', 'xl/comments1.xml']),
    );
    const workbook = textOf(after['xl/workbook.xml']);
    for (const name of ['Everyone', 'Range', '_xlnm.Print_Titles', '_xlnm.Print_Area'])
      expect(workbook).toContain(`name="${name}"`);
  });

  it("adds the four documents behind the user's sheets, holding values and no formula", async () => {
    await cli.run(RICH, ...march, '--out', 'out.xlsx');
    const file = join(cli.folder, 'out.xlsx');
    expect(sheetNames(file)).toEqual([
      '事件记录',
      '图表',
      '汇总 2026-03',
      '评分表 2026-03',
      '公示 2026-03',
      '扣分明细 2026-03',
    ]);
    const before = partsOf(RICH);
    const added = Object.entries(partsOf(file)).filter(
      ([name]) => name.startsWith('xl/worksheets/sheet') && !(name in before),
    );
    expect(added).toHaveLength(4);
    for (const [, part] of added) expect(textOf(part)).not.toMatch(/<f[ >]/u);
  });

  it('keeps texts that look like formulas as texts', async () => {
    await cli.run(RICH, ...march, '--out', 'out.xlsx');
    await edit(join(cli.folder, 'out.xlsx'), async (context) => {
      const range = context.workbook.worksheets.getItem('扣分明细 2026-03').getUsedRange();
      range.load('formulas,values');
      await context.sync();
      const texts = (range.values as unknown[][]).flat().filter((value) => typeof value === 'string');
      expect(texts).toEqual(expect.arrayContaining(['=1+1', '-群众投诉', '@超期']));
      expect(range.formulas).toEqual(range.values);
    });
  });

  it('scores its own output to the same figures and seal, and makes no second set of sheets', async () => {
    const first = await cli.scoreToJson(RICH, '--out', 'once.xlsx');
    const second = await cli.scoreToJson('once.xlsx', '--out', 'twice.xlsx');
    expect(second).toEqual(first);
    expect(sheetNames(join(cli.folder, 'twice.xlsx'))).toEqual(sheetNames(join(cli.folder, 'once.xlsx')));
  });

  it('replaces its own set in another language, and keeps those of other periods', async () => {
    await cli.run(RICH, '--period', '2026-01', '--out', 'a.xlsx');
    await cli.run('a.xlsx', ...march, '--out', 'b.xlsx');
    await cli.run('b.xlsx', ...march, '--lang', 'en', '--out', 'c.xlsx');
    expect(sheetNames(join(cli.folder, 'c.xlsx'))).toEqual([
      '事件记录',
      '图表',
      '汇总 2026-01',
      '评分表 2026-01',
      '公示 2026-01',
      '扣分明细 2026-01',
      'Summary 2026-03',
      'Score sheets 2026-03',
      'Notice 2026-03',
      'Deductions 2026-03',
    ]);
  });

  it("leaves a user's own sheet of that name alone, and a renamed one of ours", async () => {
    const file = join(cli.folder, 'in.xlsx');
    writeFileSync(file, readFileSync(RICH));
    await edit(file, async (context) => {
      context.workbook.worksheets.add('汇总 2026-03').getRange('A1').values = [['我的汇总']];
      await context.sync();
    });
    await cli.run('in.xlsx', ...march, '--out', 'out.xlsx');
    const out = join(cli.folder, 'out.xlsx');
    expect(sheetNames(out)).toContain('汇总 2026-03 (2)');
    await edit(out, async (context) => {
      const own = context.workbook.worksheets.getItem('汇总 2026-03').getRange('A1');
      own.load('values');
      context.workbook.worksheets.getItem('公示 2026-03').name = '已张贴';
      await context.sync();
      expect(own.values).toEqual([['我的汇总']]);
    });
    await cli.run('out.xlsx', ...march, '--out', 'again.xlsx');
    expect(sheetNames(join(cli.folder, 'again.xlsx')).sort()).toEqual(
      [
        '事件记录',
        '图表',
        '汇总 2026-03',
        '汇总 2026-03 (2)',
        '评分表 2026-03',
        '公示 2026-03',
        '已张贴',
        '扣分明细 2026-03',
      ].sort(),
    );
  });

  it("prints the figures of the JSON: everyone's total and grade stands in the ranking", async () => {
    const { staff } = await cli.scoreToJson(SAMPLE, '--out', 'out.xlsx');
    await edit(join(cli.folder, 'out.xlsx'), async (context) => {
      const range = context.workbook.worksheets.getItem('汇总 2026-03').getUsedRange();
      range.load('values');
      await context.sync();
      const rows = range.values as unknown[][];
      for (const { name, window, total, outOf, rank } of staff) {
        const found = rows.filter(
          (row) =>
            row.includes(name) &&
            row.includes(window) &&
            row.includes(total) &&
            row.includes(outOf) &&
            row.includes(rank),
        );
        expect([name, found.length]).toEqual([name, 1]);
      }
    });
  });
});
