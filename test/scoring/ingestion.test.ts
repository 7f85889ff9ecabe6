import { ingest, Ingestion, monthPeriod, reportPeriod, type TableOf } from '../../src/scoring';
import { runToEnd } from '../../src/scoring/run-to-end';
import { tableOf, type Cells } from './support/tables';

const ROWS_PER_SLICE = 4_000;
const PEOPLE = Array.from({ length: 30 }, (_, index) => ({
  姓名: `员工 ${index}`,
  工号: `Ａ${index}`,
  窗口: '1号窗口',
}));
const roster = tableOf('Roster', PEOPLE);
const STATUSES = ['成立', '', '撤 销', '待核', '不详'];

/** A log in which every cell is written so that it must be worked out, in a few different ways. */
function logOf(rows: number): TableOf<'Incidents'> {
  const cells = Array.from({ length: rows }, (_, row): Cells => ({
    日期: `２０２６年３月${(row % 31) + 1}日`,
    姓名: `员工\u3000${row % 30}`,
    工号: `a${row % 30}`,
    条款: ['TD1-1 漏用礼貌语', 'ＮＬ１－１', '没有这一条'][row % 3]!,
    数量: ['１', '２', '１．５', '一次'][row % 4]!,
    状态: STATUSES[row % 5]!,
  }));
  return tableOf('Incidents', cells);
}

/** How often texts are brought into one form while something is done. */
function normalizations(work: () => void): number {
  const spy = jest.spyOn(String.prototype, 'normalize');
  work();
  const { length } = spy.mock.calls;
  spy.mockRestore();
  return length;
}

describe('a long log', () => {
  it('has each different text of its dates, names, clauses, quantities and statuses worked out once', () => {
    const works = [1_860, 18_600].map((rows) => {
      const incidents = [logOf(rows)];
      const read = (): void => void ingest({ dateSystem: 1900, incidents, roster, gaps: [] });
      // The first reading of all compiles the built-in edition, once.
      read();
      return normalizations(read);
    });
    expect(works[1]).toBe(works[0]);
  });

  it.each([
    { who: 'a roster', people: roster },
    { who: 'its own people', people: undefined },
  ])('is ingested in short slices as its blocks arrive, to the same end as in one go: $who', ({ people }) => {
    const whole = logOf(18_000);
    const frame = { dateSystem: 1900 as const, roster: people };
    const ingestion = new Ingestion(frame);
    let slices = 0;
    for (let start = 0; start < whole.rowCount; start += 6_000) {
      const columns = Object.fromEntries(
        Object.entries(whole.columns).map(([field, column]) => [field, column.slice(start, start + 6_000)]),
      );
      const block = { ...whole, firstRow: whole.firstRow + start, rowCount: 6_000, columns };
      for (const _ of ingestion.append(block)) slices += 1;
    }
    const finish = ingestion.finish({ gaps: [] });
    let step = finish.next();
    for (; !step.done; step = finish.next()) slices += 1;
    const atOnce = ingest({ ...frame, incidents: [whole], gaps: [] });
    const figures = ({ log }: typeof atOnce) => {
      const { staff, ledger } = reportPeriod(log, monthPeriod(2026 * 12 + 2));
      return {
        ledger,
        totals: staff.map(({ person, total }) => [person.name, total]),
        issues: runToEnd(log.rowIssues()),
      };
    };
    expect(slices).toBeGreaterThan(whole.rowCount / ROWS_PER_SLICE);
    expect(figures(step.value)).toEqual(figures(atOnce));
  });
});
