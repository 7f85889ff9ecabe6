import fc from 'fast-check';
import { Scorer, type StaffScore } from '../../src/scoring';
import { bookOf, incident, period, world } from './support/arbitrary-world';
import { figuresOf } from './support/figures';
import { Fraction } from './support/reference/fraction';
import type { World, WorldIncident, WorldPeriod } from './support/reference/world';
import { scoreBook, type Scored } from './support/scored';

const RUNS = { numRuns: 80 };

function scored(of: World, { label }: WorldPeriod): Scored {
  return scoreBook(bookOf(of), label);
}

function scoreOf({ report }: Scored, person: string): StaffScore | undefined {
  return report.staff.find(({ person: { id } }) => id === person);
}

/** A well-formed row of 甲 (id 1), who is posted always. */
function rowOf(code: string, quantity: number, day: string): WorldIncident {
  const blank = { 编号: '', 状态: '', 关联: '', 类别: '', 已整改: '', 说明: '', 批准人: '科长' };
  return { ...blank, 日期: day, 姓名: '甲', 工号: '1', 条款: code, 数量: quantity };
}

/** A row that fixes the latest month with data, so that a further row makes no further month scored. */
const lastRow: WorldIncident = { ...rowOf('A5', 1, '2026-12-31'), 状态: '撤销' };

const day = fc.constantFrom('2026-02-01', '2026-02-14', '2026-02-15', '2026-02-28', '2026-03-10', '2026-03-31');

describe('a log, whatever is in it', () => {
  it('scores the same in any order of its rows', () => {
    const shuffled = world.chain((of) => {
      const order = fc.shuffledSubarray([...of.incidents.keys()], { minLength: of.incidents.length });
      return fc.tuple(fc.constant(of), order);
    });
    fc.assert(
      fc.property(shuffled, period, ([of, order], days) => {
        const incidents = order.map((index) => of.incidents[index]!);
        const original = figuresOf(scored(of, days));
        const reordered = figuresOf(scored({ ...of, incidents }, days), (row) => order[row]!);
        expect(reordered).toEqual(original);
      }),
      RUNS,
    );
  });

  it('never scores higher for one more deduction', () => {
    const deduction = fc.tuple(
      fc.constantFrom(
        ['A1', 1],
        ['A2', 0.5],
        ['A3', 1],
        ['B2', 2],
        ['C2', 1],
        ['C3', 1],
        ['D1', 1.5],
        ['D3', 0.25],
        ['D4', 1],
      ),
      day,
    );
    fc.assert(
      fc.property(world, period, deduction, (of, days, [[code, quantity], on]) => {
        const incidents = [...of.incidents, lastRow];
        const before = scoreOf(scored({ ...of, incidents }, days), '1')!;
        const more = rowOf(String(code), Number(quantity), on);
        const after = scoreOf(scored({ ...of, incidents: [...incidents, more] }, days), '1')!;
        expect(after.total).toBeLessThanOrEqual(before.total);
        after.items.forEach(({ score }, index) =>
          expect(score ?? 0).toBeLessThanOrEqual(before.items[index]!.score ?? 0),
        );
      }),
      RUNS,
    );
  });

  it('keeps every item between 0 and its maximum, the total its items plus extra, the ledger whole', () => {
    fc.assert(
      fc.property(world, period, (of, days) => {
        const { report } = scored(of, days);
        const { present, ...parts } = report.ledger;
        expect(Object.values(parts).reduce((sum, rows) => sum + rows, 0)).toBe(present);
        for (const { items, total, extra, outOf } of report.staff) {
          const points = items.map(({ score }) => score ?? 0);
          items.forEach(({ item }, index) => {
            expect(points[index]).toBeGreaterThanOrEqual(0);
            expect(points[index]).toBeLessThanOrEqual(item.item.max);
          });
          // Each figure is rounded by itself, by half a cent at the most.
          const sum = points.reduce((all, score) => all + score, extra);
          expect(Math.abs(total - sum)).toBeLessThanOrEqual(0.005 * (items.length + 2) + 1e-9);
          const maxima = items.filter(({ state }) => state === 'scored').map(({ item }) => item.item.max);
          expect(outOf).toBe(maxima.reduce((all, max) => all + max, 0));
        }
      }),
      RUNS,
    );
  });

  it('takes and gives, clause by clause, what lies between the start and the score of each item', () => {
    fc.assert(
      fc.property(world, period, (of, days) => {
        for (const { items, deductions } of scored(of, days).report.staff) {
          for (const { item, score, exams } of items.filter(({ state }) => state === 'scored')) {
            if (item.item.start === 'band' && (days.isRollUp || exams.length !== 1)) continue;
            const band = of.bands.find(({ 下限 }) => (exams[0]?.score ?? 0) >= 下限)?.得分 ?? 0;
            const start = { full: item.item.max, zero: 0, band }[item.item.start];
            const own = deductions.filter(({ clause, isExtra }) => clause.item === item.index && !isExtra);
            for (const { points, effective } of own) {
              // No clause takes more than it says, nor gives where it takes.
              expect(Math.abs(effective)).toBeLessThanOrEqual(Math.abs(points) + 0.005);
              expect(effective * points).toBeGreaterThanOrEqual(0);
            }
            const effects = own.reduce((sum, { effective }) => sum + effective, 0);
            expect(Math.abs(start + effects - score!)).toBeLessThanOrEqual(0.005 * (own.length + 1) + 1e-9);
          }
        }
      }),
      RUNS,
    );
  });

  it('scores a quantity of n like n rows, for counted kinds', () => {
    const counted = fc.constantFrom('A1', 'A3', 'A5', 'B1', 'B2', 'C2', 'C3', 'D4');
    fc.assert(
      fc.property(world, period, counted, fc.integer({ min: 1, max: 5 }), day, (of, days, code, count, on) => {
        const once = scored({ ...of, incidents: [...of.incidents, rowOf(code, count, on)] }, days);
        const rows = Array.from({ length: count }, () => rowOf(code, 1, on));
        const often = scored({ ...of, incidents: [...of.incidents, ...rows] }, days);
        const figures = (result: Scored) => figuresOf(result, (row) => Math.min(row, of.incidents.length));
        const [{ staff, windows }, other] = [figures(once), figures(often)];
        const unique = (all: typeof staff) =>
          all.map((one) => ({
            ...one,
            deductions: one.deductions.map((each) => ({ ...each, rows: [...new Set(each.rows)] })),
          }));
        expect({ staff: unique(other.staff), windows: other.windows }).toEqual({ staff: unique(staff), windows });
      }),
      RUNS,
    );
  });

  it('gives one person alone the figures of the whole report', () => {
    fc.assert(
      fc.property(world, fc.array(period, { minLength: 1, maxLength: 4 }), (of, periods) => {
        const reports = periods.map((days) => scored(of, days).report);
        const scorer = new Scorer(reports[0]!.log);
        for (const report of [...reports].reverse()) {
          for (const { person, items, months, total, outOf } of report.staff) {
            const alone = scorer.score(scorer.log.roster.people[person.index]!, report.period);
            expect(alone.spans).toHaveLength(months);
            const scores = items.map((_, index) => {
              const count = alone.months[index]!;
              return count === 0
                ? null
                : Fraction.whole(alone.sums[index]!)
                    .by(count * 100_000_000)
                    .rounded();
            });
            expect(scores).toEqual(items.map(({ score }) => score));
            const points = scorer.points(person, report.period);
            expect(points).toEqual(outOf > 0 ? total : NaN);
          }
        }
      }),
      RUNS,
    );
  });

  it('is scored in other people no differently for a row of one', () => {
    fc.assert(
      fc.property(world, period, incident, (of, days, row) => {
        const incidents = [...of.incidents, lastRow];
        const fourth = { ...row, 姓名: '丙', 工号: '4', 编号: '' };
        const figures = (result: Scored) => {
          const others = figuresOf(result).staff.filter(({ person }) => person !== '4');
          return others.map(({ items, total, deductions }) => ({ items, total, deductions }));
        };
        expect(figures(scored({ ...of, incidents: [...incidents, fourth] }, days))).toEqual(
          figures(scored({ ...of, incidents }, days)),
        );
      }),
      RUNS,
    );
  });
});
