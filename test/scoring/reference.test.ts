import fc from 'fast-check';
import { bookOf, period, world } from './support/arbitrary-world';
import { Fraction } from './support/reference/fraction';
import { readRows, type ReadRow } from './support/reference/rows';
import { scorePeople } from './support/reference/score';
import { rankOf, ratioOf, standingsOf, windowsOf } from './support/reference/standing';
import type { World, WorldPeriod } from './support/reference/world';
import { scoreBook, type Scored } from './support/scored';

/** The whole result as the reference scorer has it, straight from the rules. */
function expected(of: World, days: WorldPeriod) {
  const rows = readRows(of);
  const people = scorePeople(of, rows, days);
  const standings = standingsOf(people, of.settings['excellent quota']);
  const ratios = people.map(ratioOf);
  const windows = windowsOf(of, people, days);
  const windowRatios = windows.map(({ ratio }) => ratio);
  return {
    staff: people.map((person, index) => ({
      id: person.id,
      name: person.name,
      window: person.window,
      items: person.items.map(({ item, score }) => [item, score ? score.rounded() : 'pending']),
      extra: roundedEvenly(person.extra),
      total: person.total.rounded(),
      outOf: person.outOf.rounded(),
      ratio: ratios[index],
      rank: rankOf(ratios[index], ratios),
      grade: standings[index]?.grade,
      flags: [person.isDisciplinary && 'disciplinary', person.isVetoed && 'veto', standings[index]?.mark].filter(
        Boolean,
      ),
    })),
    windows: windows.map(({ ratio, ...figures }) => ({ ...figures, rank: rankOf(ratio, windowRatios) })),
    ledger: ledgerOf(rows, days),
    issues: [...issuesOf(rows), ...duplicates(rows)].sort(),
  };
}

/** An amount taken is rounded as one given. */
function roundedEvenly(amount: Fraction): number {
  const zero = Fraction.whole(0);
  return amount.isBelow(zero) ? -zero.minus(amount).rounded() : amount.rounded();
}

function ledgerOf(rows: readonly ReadRow[], { from, to }: WorldPeriod) {
  const upheld = rows.filter(({ state }) => state === 'upheld');
  const counted = upheld.filter(({ row }) => from <= row.日期 && row.日期 <= to).length;
  const count = (state: ReadRow['state']) => rows.filter((row) => row.state === state).length;
  return {
    present: rows.length - count('blank'),
    counted,
    outside: upheld.length - counted,
    revoked: count('revoked'),
    open: count('open'),
    error: count('error'),
  };
}

function issuesOf(rows: readonly ReadRow[]): string[] {
  return rows.flatMap(({ issues }, index) => issues.map((code) => `${code}@${index + 2}`));
}

/** Any earlier row that is the same event, or has the same id. */
function duplicates(rows: readonly ReadRow[]): string[] {
  return rows.flatMap((one, index) => {
    const earlier = rows.slice(0, index);
    const isEvent = ({ state }: ReadRow) => state === 'upheld' || state === 'open';
    const isSame = ({ row, person, clause }: ReadRow) =>
      person === one.person && row.日期 === one.row.日期 && clause === one.clause && row.说明 === one.row.说明;
    const isTwice = isEvent(one) && earlier.some((other) => isEvent(other) && isSame(other));
    const hasId = one.row.编号 !== '' && earlier.some(({ row }) => row.编号 === one.row.编号);
    return [...(isTwice ? [`duplicate-row@${index + 2}`] : []), ...(hasId ? [`duplicate-id@${index + 2}`] : [])];
  });
}

function actual({ report, issues }: Scored) {
  return {
    staff: report.staff.map(({ person, window, items, extra, total, outOf, ratio, rank, grade, flags }) => ({
      ...{ id: person.id, name: person.name, window, extra, total, outOf, ratio, rank, flags },
      items: items.map(({ item, score }) => [item.item.code, score ?? 'pending']),
      grade: grade?.name.zh,
    })),
    windows: report.windows.map(({ window, total, outOf, members, rank }) => ({ window, total, outOf, members, rank })),
    ledger: report.ledger,
    issues: issues
      .filter(({ row }) => row !== null)
      .map(({ code, row }) => `${code}@${row}`)
      .sort(),
  };
}

describe('the engine and a slow scorer written straight from the rules', () => {
  it('agree on every figure, grade, rank, flag, window and issue of random logs', () => {
    fc.assert(
      fc.property(world, period, (of, days) => {
        expect(actual(scoreBook(bookOf(of), days.label))).toEqual(expected(of, days));
      }),
      { numRuns: 250 },
    );
  });
});
