import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandLine, FIXTURES, SAMPLE } from './run-cli';

let cli: CommandLine;
beforeEach(() => {
  cli = new CommandLine();
});
afterEach(() => cli.remove());

const GOOD = join(FIXTURES, 'openpyxl-tables.xlsx');
const march = ['--period', '2026-03'];

describe('what cannot be scored', () => {
  const cases: [string, string[], RegExp][] = [
    ['a missing file', ['nowhere.xlsx', ...march], /^找不到文件/],
    ['a folder', ['.', ...march], /是文件夹/],
    ['a file that is no workbook', ['note.xlsx', ...march], /不是可用的 Excel 工作簿.*文本文件/],
    ['a file cut short', ['short.xlsx', ...march], /不是可用的 Excel 工作簿/],
    [
      'a workbook without incidents',
      [join(FIXTURES, 'no-incidents.xlsx'), ...march],
      /没有找到事件记录.*“日期”“姓名”“条款”/,
    ],
    [
      'a broken rulebook, with the row of its fault',
      [join(FIXTURES, 'broken-rulebook.xlsx'), ...march],
      /规则有误.*考核条款第 2 行.*不存在的项目“B”/,
    ],
    ['a bad period, with the forms that can be read', [GOOD, '--period', 'March'], /“March”读不出来.*2026Q1/],
    ['a month 13', [GOOD, '--period', '2026-13'], /读不出来/],
    ['a range that ends before it begins', [GOOD, '--period', '2026-03-15..2026-03-01'], /读不出来/],
    ['no period', [GOOD], /没有指定考核周期/],
    ['no file', [...march], /没有指定工作簿/],
    ['two files', [GOOD, GOOD, ...march], /一次只能处理一个/],
    ['an unknown option', [GOOD, ...march, '--pdf'], /不认识选项“--pdf”/],
    ['an option without its value', [GOOD, '--period'], /“--period”后面/],
    ['an unknown edition', [GOOD, ...march, '--rulebook', 'x'], /没有规则版本“x”/],
    ['an unknown language', [GOOD, ...march, '--lang', 'fr'], /只能是 zh 或 en/],
    ['one output for both results', [GOOD, ...march, '--out', 'a.xlsx', '--json', 'a.xlsx'], /用了两次/],
    ['a macro extension the input does not have', [GOOD, ...march, '--out', 'a.xlsm'], /以 \.xlsx 结尾/],
    ['an output in a place that is a file', [GOOD, ...march, '--json', 'note.xlsx/x.json'], /写不了文件/],
    ['an output where no folder can be made', [GOOD, ...march, '--json', '/proc/none/x.json'], /写不了文件/],
  ];

  it.each(cases)('%s: status 2, one line that says so, nothing written', async (_name, args, line) => {
    writeFileSync(join(cli.folder, 'note.xlsx'), 'only a note');
    writeFileSync(join(cli.folder, 'short.xlsx'), readFileSync(GOOD).subarray(0, 3000));
    const before = cli.files();
    const { status, stdout, stderr } = await cli.run(...args);
    expect(stderr).toMatch(line);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\bat .*:\d+|Error:|undefined/);
    expect(stdout).toBe('');
    expect(status).toBe(2);
    expect(cli.files()).toEqual(before);
  });

  it('says it in English where English is asked for', async () => {
    const { stderr } = await cli.run('nowhere.xlsx', ...march, '--lang', 'en');
    expect(stderr).toMatch(/^There is no file .*\. Check the path\.\n$/);
  });

  it.each(['out', 'json'])('never writes --%s over the input, by a link neither', async (option) => {
    const input = join(cli.folder, 'in.xlsx');
    writeFileSync(input, readFileSync(SAMPLE));
    mkdirSync(join(cli.folder, 'deep'));
    symlinkSync(input, join(cli.folder, 'deep/link.xlsx'));
    for (const target of ['in.xlsx', './deep/../in.xlsx', 'deep/link.xlsx']) {
      const { status, stderr } = await cli.run('in.xlsx', ...march, `--${option}`, target);
      expect(stderr).toMatch(/输入文件/);
      expect(status).toBe(2);
    }
    expect(readFileSync(input).equals(readFileSync(SAMPLE))).toBe(true);
  });
});
