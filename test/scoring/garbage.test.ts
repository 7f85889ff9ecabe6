import fc from 'fast-check';
import { BrokenRulebookError, ingest, parsePeriod, reportPeriod, TABLES, toJson } from '../../src/scoring';
import type { TableRole } from '../../src/scoring';
import { readCases } from './support/csv';
import { canonicalForm, reported, sealedPartsOf } from './support/scored';
import { rosterOf, tablesOf, type Book, type Cells } from './support/tables';

/** What any cell may hold: every form of the tables of cases, and what nobody thought of. */
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(
    '',
    '',
    ' ',
    '\u3000',
    '\u200b',
    '合计',
    '#N/A',
    '1e5',
    '__proto__',
    'constructor',
    '甲',
    'NL2-2',
    1e305,
    -0,
    46086,
  ),
  fc.constantFrom('2026-03-10', '成立', '待核', '撤销', 'TD1-1', 'NL1-1', 'ZL4-2', '1', 1, 'A'),
  fc.constantFrom(...readCases('dates.csv').map((row) => row.cell!)),
);

function rowsOf(role: TableRole) {
  const headers = TABLES[role].columns.map(({ zh }) => zh);
  return fc.array(fc.record(Object.fromEntries(headers.map((header) => [header, cell]))), { maxLength: 12 });
}

/** Half-way sensible rows, so that some are counted, with garbage in one or two cells. */
const nearRows = fc.array(
  fc
    .tuple(
      rowsOf('Incidents'),
      fc.subarray(['数量', '关联', '类别', '编号', '已整改', '状态', '说明'], { maxLength: 3 }),
    )
    .map(([[garbage = {}], fields]): Cells => ({
      ...{ 日期: '2026-03-10', 姓名: '甲', 条款: 'NL2-2' },
      ...Object.fromEntries(fields.map((field) => [field, garbage[field] ?? ''])),
    })),
  { maxLength: 12 },
);

const TOTALS = /^(合计|总计|小计|共计|total|subtotal|grandtotal):?$/iu;

/** Rows that are there: something in a known column, and no totals row. */
function present(rows: readonly Cells[]): number {
  return rows.filter((row) => {
    const isBlank = (field: string) => String(row[field] ?? '').trim() === '';
    const isTotal = (field: string) =>
      TOTALS.test(
        String(row[field] ?? '')
          .normalize('NFKC')
          .replace(/[\s\u200b]/gu, ''),
      );
    const isTotals =
      (isBlank('条款') && ['编号', '日期', '姓名'].some(isTotal)) ||
      (['日期', '姓名', '条款'].every((field) => isBlank(field) || isTotal(field)) && Object.keys(row).some(isTotal));
    return Object.keys(row).some((field) => !isBlank(field)) && !isTotals;
  }).length;
}

/** Everything that is asked of a scored workbook. */
function check(book: Book): void {
  const tables = tablesOf(book);
  const read = ingest(tables);
  for (const label of ['2026-03', '2026Q1', '2026-03-05..2026-04-05']) {
    const { report, issues, details } = reported(read, tables.incidents, label);
    const { present: rows, ...parts } = report.ledger;
    expect(rows).toBe(present(book.incidents));
    expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(rows);
    const refused = new Set(
      issues.filter(({ severity, sheet }) => severity === 'error' && sheet === '事件记录').map(({ row }) => row),
    );
    expect(refused.size).toBe(report.ledger.error);
    for (const { items, total } of report.staff)
      for (const { score } of items) expect([score ?? 0, total].every(Number.isFinite)).toBe(true);
    expect(toJson(report, issues, '', 'zh', ({ code }) => code).issues).toHaveLength(issues.length);
    expect(canonicalForm(sealedPartsOf({ report, details }))).toContain(label);
  }
}

describe('cells that hold anything', () => {
  const roster = rosterOf('solo');
  const settings = fc.constantFrom('inside', 'outside').map((value) => [{ 设置: 'discretionary', 值: value }]);

  it('never throw and never vanish', () => {
    fc.assert(
      fc.property(rowsOf('Incidents'), settings, (incidents, choices) =>
        check({ incidents, roster, settings: choices }),
      ),
      { numRuns: 80 },
    );
  });

  it('never throw and never vanish in rows that are almost right', () => {
    fc.assert(
      fc.property(nearRows, settings, (incidents, choices) => check({ incidents, roster, settings: choices })),
      { numRuns: 80 },
    );
  });

  it('never throw in a roster, in settings, or without a roster', () => {
    const book = fc.record<Book>({
      incidents: fc.oneof(nearRows, rowsOf('Incidents')),
      roster: fc.option(rowsOf('Roster'), { nil: undefined }),
      settings: rowsOf('Settings'),
    });
    fc.assert(fc.property(book, check), { numRuns: 80 });
  });

  it('are refused as a whole in a rulebook, or scored', () => {
    const book = fc.record<Book>({
      incidents: nearRows,
      criteria: rowsOf('Criteria'),
      clauses: rowsOf('Clauses'),
      bands: rowsOf('Bands'),
      grades: rowsOf('Grades'),
    });
    fc.assert(
      fc.property(book, (of) => {
        try {
          check({ ...of, roster });
        } catch (error) {
          expect(error).toBeInstanceOf(BrokenRulebookError);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('name a period or none', () => {
    fc.assert(
      fc.property(cell, fc.constantFrom(1900 as const, 1904 as const), (value, dateSystem) => {
        const period = parsePeriod(value, dateSystem);
        if (period) expect(parsePeriod(period.label)).toEqual(period);
      }),
      { numRuns: 2000 },
    );
  });

  it('name no endless period', () => {
    const people = Array.from({ length: 2000 }, (_, index) => ({ 姓名: `员工${index}`, 窗口: '1号窗口' }));
    const incidents = [{ 日期: '2026-03-10', 姓名: '员工0', 条款: 'TD1-1' }];
    const { log } = ingest(tablesOf({ incidents, roster: people, settings: [{ 设置: 'membership', 值: 'days' }] }));
    const report = reportPeriod(log, parsePeriod('0001-01-01..9999-12-31')!);
    expect(report.staff.slice(0, 2).map(({ total }) => total)).toEqual([84, 85]);
  });
});
