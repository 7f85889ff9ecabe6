import fc from 'fast-check';
import {
  ingest,
  Ingestion,
  issuesOf,
  parsePeriod,
  reportInSteps,
  sealedParts,
  type IncidentLog,
  type Period,
  type TableOf,
} from '../../src/scoring';
import { jsonInSteps } from '../../src/scoring/json-in-steps';
import { runToEnd } from '../../src/scoring/run-to-end';
import { buildScoreSheets } from '../../src/scoring/sheets';
import { sortedInSteps, sortedTexts } from '../../src/scoring/sorted-in-steps';
import { textDigest, textDigestInSteps } from '../../src/scoring/text-digest';
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

  it('of at most fifty people each where a roster is read, or the people of a log without one', () => {
    const many = 1_000;
    const names = Array.from({ length: many }, (_, index) => `员工${index}`);
    const table = { sheet: '表', firstRow: 2, rowCount: many, headers: {}, columns: { name: names, window: names } };
    const roster = new Ingestion({ dateSystem: 1900, roster: table });
    expect(stepsOf(roster.append({ ...table, rowCount: 0, columns: {} }))).toBeGreaterThanOrEqual((4 * many) / 50);
    const log = new Ingestion({ dateSystem: 1900 });
    runToEnd(log.append({ ...table, columns: { name: names } }));
    expect(stepsOf(log.finish({ gaps: [] }))).toBeGreaterThanOrEqual(many / 50);
  });

  it('of so many members each where a long value is written as JSON, and of so many characters where it is digested', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(runToEnd(jsonInSteps(value))).toBe(JSON.stringify(value))));
    const value = { few: [1, 'a'], missing: undefined, many: Array.from({ length: 2_001 }, (_, at) => ({ at })) };
    const text = JSON.stringify(value);
    expect(runToEnd(jsonInSteps(value))).toBe(text);
    expect(stepsOf(jsonInSteps(value))).toBe(4);
    const long = text.repeat(30);
    expect(stepsOf(textDigestInSteps(long))).toBe(Math.ceil(long.length / 256_000));
    expect(textDigest(long)).not.toBe(textDigest(`${long.slice(0, -1)}]`));
  });

  it('of some texts each where many are sorted, which come out as they do in one go', () => {
    const texts = Array.from(
      { length: 3_500 },
      (_, index) => `${(index * 7919) % 1_201} 行 ${'ａb𠮷'.charAt(index % 4)}`,
    );
    expect(runToEnd(sortedTexts(texts))).toEqual([...texts].sort());
    expect(stepsOf(sortedTexts(texts))).toBeGreaterThan(6);
    expect([[], ['甲']].map((few) => runToEnd(sortedTexts(few)))).toEqual([[], ['甲']]);
    const inOrder = (a: string, b: string): number => a.length - b.length;
    expect(runToEnd(sortedInSteps(texts, inOrder))).toEqual([...texts].sort(inOrder));
  });
});

describe('what is made of a log in steps', () => {
  const ROWS = 20_000;
  const row = Array.from({ length: ROWS }, (_, index) => index);
  const names = Array.from({ length: 5 }, (_, index) => `员工${index}`);
  const table = (rows: readonly number[]): TableOf<'Incidents'> => ({
    sheet: '事件记录',
    firstRow: 2,
    rowCount: rows.length,
    headers: {},
    columns: {
      id: rows.map((index) => `S${index}`),
      date: rows.map((index) => `2026-03-${String((index % 28) + 1).padStart(2, '0')}`),
      name: rows.map((index) => names[index % 5] ?? ''),
      clause: rows.map(() => 'TD1-1'),
    },
  });
  const roster = { sheet: '花名册', firstRow: 2, rowCount: 5, headers: {}, columns: { name: names, window: names } };
  const logOf = (rows: readonly number[]): IncidentLog =>
    ingest({ dateSystem: 1900, incidents: [table(rows)], roster, gaps: [] }).log;
  const period = parsePeriod('2026-03') as Period;

  it('takes so many rows a step', () => {
    const log = logOf(row);
    expect(stepsOf(log.tallies.prepareRows(period))).toBeGreaterThanOrEqual(2);
    expect(stepsOf(log.recurrences.prepareIds())).toBeGreaterThanOrEqual(20);
    expect(stepsOf(log.tallies.prepareRows(period))).toBe(0);
  });

  it('is begun again where a row changes meanwhile', () => {
    const [whole, log] = [logOf(row), logOf(row)];
    const [lists, ids] = [log.tallies.prepareRows(period), log.recurrences.prepareIds()];
    for (const made of [lists, ids]) for (let step = 0; step < 2; step++) made.next();
    // The last row becomes like the eighth: another person's, and of an ID that stands already.
    log.replace(ROWS - 1, table([7]), 0);
    for (const made of [lists, ids]) expect(stepsOf(made)).toBeGreaterThan(1);
    const rowsOf = ({ tallies, roster: { people } }: IncidentLog) =>
      people.map(({ index }) => tallies.rowsOf(index, period));
    const [first, second, third = [], fourth, fifth = []] = rowsOf(whole);
    expect(rowsOf(log)).toEqual([first, second, [...third, ROWS - 1], fourth, fifth.slice(0, -1)]);
    expect([...log.recurrences.idsUsedTwice()]).toEqual([[7, ROWS - 1]]);
  });
});
