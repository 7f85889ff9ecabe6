import { Ingestion, issuesOf, reportInSteps, sealedParts } from '../../src/scoring';
import { runToEnd } from '../../src/scoring/run-to-end';
import { buildScoreSheets } from '../../src/scoring/sheets';
import { sortedInSteps } from '../../src/scoring/sorted-in-steps';
import { incidents, people, sourceOf } from './sheets/book';
import { scoreBook } from './support/scored';

const PEOPLE = 40;
const BAD = 60;
const BOOK = {
  roster: people(PEOPLE),
  incidents: [
    ...incidents('员工1', ...Array.from({ length: BAD }, () => ({ 条款: '没有这一条' }))),
    ...Array.from({ length: PEOPLE }, (_, index) => incidents(`员工${index + 1}`, { 条款: 'TD1-1' })).flat(),
  ],
};

function stepsOf(steps: Generator<unknown, unknown>): number {
  let count = 0;
  while (!steps.next().done) count += 1;
  return count;
}

/** Whoever does the work may give way after each step: what one step does must not grow with the workbook. */
describe('long work is done in steps', () => {
  const { ingested, report, details } = scoreBook(BOOK, '2026-03');

  it('of one person or one row each', async () => {
    expect(stepsOf(reportInSteps(ingested.log, report.period))).toBeGreaterThanOrEqual(3 * PEOPLE);
    expect(stepsOf(issuesOf(ingested, report, [], details))).toBeGreaterThanOrEqual(BAD);
    expect(stepsOf(sealedParts(report, details))).toBeGreaterThanOrEqual(2 * PEOPLE);
    // A step a person in each of the four documents, and one a row that was not counted.
    expect(stepsOf(buildScoreSheets(await sourceOf(BOOK)))).toBeGreaterThanOrEqual(4 * PEOPLE + BAD);
    expect(stepsOf(buildScoreSheets(await sourceOf(BOOK, '2026Q1')))).toBeGreaterThanOrEqual(7 * PEOPLE + BAD);
  });

  it('of one person each where a roster is read, or the people of a log without one', () => {
    const names = Array.from({ length: PEOPLE }, (_, index) => `员工${index}`);
    const table = { sheet: '表', firstRow: 2, rowCount: PEOPLE, headers: {}, columns: { name: names, window: names } };
    const roster = new Ingestion({ dateSystem: 1900, roster: table });
    expect(stepsOf(roster.append({ ...table, rowCount: 0, columns: {} }))).toBeGreaterThanOrEqual(4 * PEOPLE);
    const log = new Ingestion({ dateSystem: 1900 });
    runToEnd(log.append({ ...table, columns: { name: names } }));
    expect(stepsOf(log.finish({ gaps: [] }))).toBeGreaterThanOrEqual(PEOPLE);
  });

  it('of some texts each where many are sorted, which come out as they do in one go', () => {
    const texts = Array.from({ length: 3_500 }, (_, index) => `${(index * 7919) % 1_201} 行 ${'ａb𠮷'.charAt(index % 4)}`);
    expect(runToEnd(sortedInSteps(texts))).toEqual([...texts].sort());
    expect(stepsOf(sortedInSteps(texts))).toBeGreaterThan(6);
    expect([[], ['甲']].map((few) => runToEnd(sortedInSteps(few)))).toEqual([[], ['甲']]);
  });
});
