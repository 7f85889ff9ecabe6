import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandLine, FIXTURES, SAMPLE } from './run-cli';

let cli: CommandLine;
beforeEach(() => {
  cli = new CommandLine();
});
afterEach(() => cli.remove());

const fixture = (name: string) => join(FIXTURES, `${name}.xlsx`);

/** What two workbooks with the same facts must agree on. */
function figures({ staff, windows, rows }: Awaited<ReturnType<CommandLine['scoreToJson']>>) {
  const people = staff.map(({ name, window, items, total, outOf, rank, grade }) => ({
    name,
    window,
    total,
    outOf,
    rank,
    grade,
    items: items.map(({ item, score }) => [item, score]),
  }));
  return { people, windows, counted: rows.counted, outside: rows.outside, revoked: rows.revoked, open: rows.open };
}

describe('workbooks made by other tools', () => {
  it.each(['xlsxwriter-tables', 'date-1904', 'formulas'])(
    '%s scores as the same log by openpyxl, seal and all',
    async (name) => {
      const expected = await cli.scoreToJson(fixture('openpyxl-tables'));
      const found = await cli.scoreToJson(fixture(name));
      expect(found).toEqual(expected);
    },
  );

  it('a messy log (titles above, full width, text dates, English headers, two sheets) scores as the tidy one', async () => {
    const tidy = await cli.scoreToJson(fixture('openpyxl-tables'));
    const messy = await cli.scoreToJson(fixture('messy'));
    expect(figures(messy)).toEqual(figures(tidy));
    expect(messy.issues.map(({ sheet, row, code }) => [sheet, row, code])).toEqual([
      ['三月（一）', 13, 'rows-below-gap'],
      ['三月（一）', 10, 'unverified'],
      ['Other months', 4, 'unknown-person'],
      ['Other months', 6, 'bad-date'],
    ]);
    expect(messy.staff[0]?.deductions[0]?.rows).toEqual(['Other months!3']);
  });

  it('gives the figures of the contract', async () => {
    const { staff, windows, rows, issues } = await cli.scoreToJson(fixture('openpyxl-tables'));
    expect(staff.map(({ name, total, outOf, rank }) => [name, total, outOf, rank])).toEqual([
      ['王一', 80, 90, 3],
      ['李二', 90, 100, 2],
      ['张三', 91, 100, 1],
    ]);
    expect(staff[2]?.deductions).toEqual([
      { clause: 'ZL3-1', quantity: 2, points: -2, effective: -2, rows: [6], proof: '5 - 2x1 = 3' },
    ]);
    expect(windows.map(({ window, total, members, rank }) => [window, total, members, rank])).toEqual([
      ['1号窗口', 80, 1, 2],
      ['2号窗口', 90.5, 2, 1],
    ]);
    expect(rows).toEqual({ present: 11, counted: 6, outside: 2, revoked: 1, open: 1, error: 1 });
    expect(issues.map(({ row, code, severity }) => [row, code, severity])).toEqual([
      [10, 'unverified', 'open'],
      [11, 'unknown-person', 'error'],
    ]);
  });

  it('scores everyone in the log where there is no roster, and says who is missing', async () => {
    const { staff, windows, issues } = await cli.scoreToJson(fixture('no-roster'));
    expect(staff.map(({ name }) => name)).toEqual(['王一', '李二', '张三', '赵四']);
    expect(windows).toEqual([]);
    expect(issues.map(({ code }) => code)).toContain('no-roster');
  });

  it('scores an empty log as a faultless month, with a warning', async () => {
    const { staff, rows, issues } = await cli.scoreToJson(fixture('empty-table'));
    expect(rows.present).toBe(0);
    expect(staff.map(({ total, outOf, provisional }) => [total, outOf, provisional])).toEqual([
      [85, 90, true],
      [85, 90, true],
      [85, 90, true],
    ]);
    expect(issues.map(({ code }) => code)).toEqual(['no-data']);
  });
});

describe('the command line', () => {
  it('ends with 0 where every row could be read, and with 1 where one could not', async () => {
    expect((await cli.run(fixture('empty-table'), '--period', '2026-03')).status).toBe(0);
    expect((await cli.run(fixture('openpyxl-tables'), '--period', '2026-03')).status).toBe(1);
  });

  it('writes JSON and nothing else to standard output for --json -', async () => {
    const { stdout, stderr } = await cli.run(SAMPLE, '--period', '2026-03', '--json', '-');
    expect(JSON.parse(stdout)).toMatchObject({ period: { label: '2026-03', from: '2026-03-01', to: '2026-03-31' } });
    expect(stderr).toBe('');
    expect(cli.files()).toEqual([]);
  });

  it("forces a built-in edition over the workbook's own rules", async () => {
    const { rulebook, staff } = await cli.scoreToJson(SAMPLE, '--rulebook', 'service-window-80');
    expect(rulebook).toBe('service-window-80');
    expect(staff[0]?.items).toHaveLength(12);
  });

  it('says messages in the language asked for', async () => {
    const { issues } = await cli.scoreToJson(fixture('openpyxl-tables'), '--lang', 'en');
    expect(issues[1]?.message).toBe('“赵四” is not on the roster. Check the name, or add this person to the roster.');
  });

  it('leaves the input as it is', async () => {
    const before = readFileSync(SAMPLE);
    await cli.run(SAMPLE, '--period', '2026-03', '--out', 'out.xlsx', '--json', 'out.json');
    expect(readFileSync(SAMPLE).equals(before)).toBe(true);
    expect(cli.files().sort()).toEqual(['out.json', 'out.xlsx']);
  });

  it.each(['2026-01', '2026-02', '2026-03', '2026Q1', '2026', '2026-02-10..2026-03-05'])(
    'loses no row of the sample in %s',
    async (period) => {
      const { stdout } = await cli.run(SAMPLE, '--period', period, '--json', '-');
      const { rows } = JSON.parse(stdout) as { rows: Record<string, number> };
      const { present = 0, counted = 0, outside = 0, revoked = 0, open = 0, error = 0 } = rows;
      expect(present).toBe(509);
      expect(counted + outside + revoked + open + error).toBe(present);
      expect(error).toBe(12);
    },
  );
});
