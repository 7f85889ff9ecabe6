import {
  ingest,
  parsePeriod,
  parseSettings,
  reportPeriod,
  isoDay,
  type DateSystem,
  type Settings,
} from '../../src/scoring';
import { runToEnd } from '../../src/scoring/run-to-end';
import { editionNames } from '../../src/rulebook';
import { readCases } from './support/csv';
import { rosterOf, tableOf, tablesOf, typed } from './support/tables';

const systemOf = (text: string) => Number(text) as DateSystem;

describe('a date, in every form and in none (dates.csv)', () => {
  it.each(readCases('dates.csv'))('$cell ($system) is $day', ({ cell = '', system = '', day = '' }) => {
    const incidents = [{ 日期: typed(cell), 姓名: '甲', 条款: 'TD1-1' }];
    const { log } = ingest(tablesOf({ incidents, roster: rosterOf('solo'), dateSystem: systemOf(system) }));
    if (day === 'none') expect(runToEnd(log.rowIssues()).map(({ code }) => code)).toEqual(['bad-date']);
    else {
      expect(runToEnd(log.rowIssues())).toEqual([]);
      const period = parsePeriod(`${day}..${day}`)!;
      expect(reportPeriod(log, period).ledger).toMatchObject({ present: 1, counted: 1 });
    }
  });
});

describe('a period, in every form and in none (periods.csv)', () => {
  it.each(readCases('periods.csv'))('$cell ($system) is $label', ({ cell = '', system = '', label = '', from, to }) => {
    const period = parsePeriod(typed(cell), systemOf(system));
    if (label === 'none') expect(period).toBeUndefined();
    else
      expect(period && { label: period.label, from: isoDay(period.from), to: isoDay(period.to) }).toEqual({
        label,
        from,
        to,
      });
  });
});

describe('a setting, every value on both sides (settings.csv)', () => {
  const shown = (value: unknown) => (Array.isArray(value) ? value.join('|') : String(value ?? ''));

  it.each(readCases('settings.csv'))('$key = $value', ({ key = '', value = '', setting = '', read = '' }) => {
    const defaults = parseSettings(undefined, editionNames).settings;
    const { settings, issues } = parseSettings(
      tableOf('Settings', [{ Setting: key, Value: typed(value) }]),
      editionNames,
    );
    if (read === 'bad') {
      expect(issues).toMatchObject([{ code: 'bad-setting', severity: 'warning', sheet: '考核设置', row: 2 }]);
      expect(settings).toEqual(defaults);
    } else {
      expect(issues).toEqual([]);
      expect(shown(settings[setting as keyof Settings])).toBe(read);
    }
  });

  it('that stands twice keeps its first value, with a warning', () => {
    const rows = [
      { 设置: 'roll up', 值: 'recompute' },
      { 设置: 'Roll Up', 值: 'mean' },
    ];
    const { settings, issues } = parseSettings(tableOf('Settings', rows), editionNames);
    expect(settings.rollUp).toBe('recompute');
    expect(issues).toMatchObject([{ code: 'bad-setting', row: 3 }]);
  });
});
