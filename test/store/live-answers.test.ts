import fc from 'fast-check';
import {
  ingest,
  parsePeriod,
  reportPeriod,
  sealedParts,
  sealedText,
  sealOf,
  type Details,
  type IncidentLog,
} from '../../src/scoring';
import { runToEnd } from '../../src/scoring/run-to-end';
import { createStore, type Answer, type Query, type Store } from '../../src/store';
import {
  blockOf,
  edits,
  LOG_SHEET,
  NAMES,
  PERIODS,
  tablesOf,
  WINDOWS,
  workbooks,
  type Edit,
  type Workbook,
} from './random-workbook';

/** Reads notes from the workbook as it is at that moment. */
const notesOf =
  (current: () => Workbook) =>
  async (log: IncidentLog, rows: readonly number[]): Promise<Details> =>
    new Map(rows.map((row) => [row, { note: String(current().log[log.place(row).row - 2]?.note ?? '') }]));

const everyName = [...NAMES, 'S1', '无此人'];

const figures: Query[] = PERIODS.slice(1).flatMap((period): Query[] => [
  ...everyName.slice(1).flatMap((name): Query[] => [
    { kind: 'score', name, period },
    { kind: 'score', name, period, within: 'TD1' },
    { kind: 'score', name, period, within: '业务能力' },
    { kind: 'grade', name, period },
    { kind: 'rank', name, period },
    { kind: 'rank', name, period, within: WINDOWS[0] },
  ]),
  ...WINDOWS.flatMap((name): Query[] => [
    { kind: 'score', name, period },
    { kind: 'score', name, period, within: 'TD1' },
    { kind: 'grade', name, period },
    { kind: 'rank', name, period },
  ]),
]);

const reasonsAndSeals: Query[] = PERIODS.flatMap((period): Query[] => [
  ...everyName.map((name): Query => ({ kind: 'reason', name, period })),
  ...WINDOWS.map((name): Query => ({ kind: 'reason', name, period, within: '服务态度' })),
  { kind: 'verify', seal: `WS1-${period}-ABCDEFGHJKMNPQRS` },
]);

/** Waits until something holds, such as a seal that is worked out beside; gives up after a second. */
async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !holds(); turn++)
    await new Promise((resolve) => setTimeout(resolve, turn < 20 ? 0 : 5));
}

/** What is answered when everything is read and asked anew. */
async function answersAnew(workbook: Workbook, queries: readonly Query[]): Promise<Answer[]> {
  const store = createStore(notesOf(() => workbook));
  store.fill(tablesOf(workbook));
  let last: readonly Answer[] = [];
  const end = store.watch(queries, (answers) => (last = answers));
  await until(() => last.length > 0);
  end();
  return [...last];
}

function watchAll(store: Store, queries: readonly Query[]): { answers: (Answer | undefined)[]; pushes: number } {
  const seen = { answers: new Array<Answer | undefined>(queries.length), pushes: 0 };
  queries.forEach((query, index) =>
    store.watch([query], ([answer]) => {
      if (JSON.stringify(seen.answers[index]) === JSON.stringify(answer))
        throw new Error(`${JSON.stringify(query)} was told twice`);
      seen.answers[index] = answer;
      seen.pushes += 1;
    }),
  );
  return seen;
}

async function liveEqualsAnew(start: Workbook, changes: readonly Edit[], queries: readonly Query[]): Promise<void> {
  let workbook = start;
  const store = createStore(notesOf(() => workbook));
  store.fill(tablesOf(workbook));
  const live = watchAll(store, queries);
  for (const change of changes) {
    const edited = change(workbook);
    workbook = edited.workbook;
    const { rows } = edited;
    const outcome = rows ? store.applyRows(blockOf(workbook, rows.from, rows.count)) : 'stale';
    if (outcome === 'stale') store.fill(tablesOf(workbook));
  }
  const anew = await answersAnew(workbook, queries);
  await until(() => JSON.stringify(live.answers) === JSON.stringify(anew));
  expect(live.answers).toEqual(anew);
}

describe('live answers', () => {
  it.each([
    { what: 'scores, grades and ranks after a thousand edits', queries: figures, numRuns: 10, length: 100 },
    { what: 'reasons and seals', queries: reasonsAndSeals, numRuns: 15, length: 8 },
  ])(
    'equal a fresh calculation after edits of every sort, and are told of only when they differ: $what',
    async ({ queries, numRuns, length }) => {
      const changes = fc.array(edits, { minLength: length, maxLength: length });
      await fc.assert(
        fc.asyncProperty(workbooks, changes, (start, made) => liveEqualsAnew(start, made, queries)),
        { numRuns },
      );
    },
    60_000,
  );

  it('equal the scores of the printed sheets', async () => {
    await fc.assert(
      fc.asyncProperty(workbooks, fc.constantFrom(...PERIODS), async (workbook, label) => {
        const store = createStore(notesOf(() => workbook));
        store.fill(tablesOf(workbook));
        const period = parsePeriod(label)!;
        const report = reportPeriod(ingest(tablesOf(workbook)).log, period);
        const namesakes = (name: string): number => report.log.roster.byName.get(name)?.length ?? 0;
        for (const { person, total, rank, grade, items, outOf } of report.staff.filter(
          ({ person: { name } }) => namesakes(name) === 1,
        )) {
          if (outOf > 0) {
            expect(answerOf(store, { kind: 'score', name: person.name, period: label })).toEqual({
              kind: 'value',
              value: total,
            });
            expect(answerOf(store, { kind: 'rank', name: person.name, period: label })).toEqual({
              kind: 'value',
              value: rank,
            });
            expect(answerOf(store, { kind: 'grade', name: person.name, period: label })).toMatchObject({
              kind: 'grade',
              name: grade?.name,
            });
          }
          for (const { item, score } of items) {
            const answer = answerOf(store, { kind: 'score', name: person.name, period: label, within: item.item.code });
            if (score === null) expect(answer).toMatchObject({ kind: 'fault', fault: { code: 'pending-item' } });
            else expect(answer).toEqual({ kind: 'value', value: score });
          }
        }
        for (const { window, total, rank } of report.windows) {
          expect(answerOf(store, { kind: 'score', name: window, period: label })).toEqual({
            kind: 'value',
            value: total,
          });
          expect(answerOf(store, { kind: 'rank', name: window, period: label })).toEqual({
            kind: 'value',
            value: rank,
          });
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('verify a seal: intact until a counted row changes, and intact again once it is taken back', async () => {
    const row = {
      id: '',
      date: 46090,
      name: '甲',
      clause: 'TD1-1',
      quantity: 1,
      status: '',
      related: '',
      category: '',
      note: '说明',
    };
    let workbook: Workbook = { log: [row], roster: undefined, settings: [] };
    const read = notesOf(() => workbook);
    const store = createStore(read);
    store.fill(tablesOf(workbook));
    const { log } = ingest(tablesOf(workbook));
    const report = reportPeriod(log, parsePeriod('2026-03')!);
    const seal = await sealOf(runToEnd(sealedText(runToEnd(sealedParts(report, await read(log, [0]))))));
    const seen: Answer[] = [];
    store.watch([{ kind: 'verify', seal }], ([answer]) => answer && seen.push(answer));
    store.watch([{ kind: 'verify', seal: seal.replace('2026-03', '2026-02') }], ([answer]) =>
      expect(answer).toMatchObject({ state: 'unknown' }),
    );
    for (const [turn, note] of ['改过', '说明'].entries()) {
      await until(() => seen.length > turn);
      workbook = { ...workbook, log: [{ ...row, note }] };
      expect(store.applyRows(blockOf(workbook))).toBe('applied');
    }
    await until(() => seen.length > 2);
    expect(seen.map((answer) => answer.kind === 'seal' && answer.state)).toEqual(['intact', 'changed', 'intact']);
  });
});

function answerOf(store: Store, query: Query): Answer | undefined {
  let found: Answer | undefined;
  store.watch([query], ([answer]) => (found = answer))();
  return found;
}

describe('an edit', () => {
  it('pushes the changed values alone', () => {
    const row = (name: string) => ({
      id: '',
      date: 46090,
      name,
      clause: 'TD1-1',
      quantity: 1,
      status: '',
      related: '',
      category: '',
      note: '',
    });
    const roster = NAMES.map((name) => [name, WINDOWS[0]!, ''] as const);
    let workbook: Workbook = { log: NAMES.map(row), roster, settings: [] };
    const store = createStore(notesOf(() => workbook));
    store.fill(tablesOf(workbook));
    const pushed: string[] = [];
    for (const name of NAMES) {
      for (const period of PERIODS)
        for (const within of ['', 'TD1', 'TD2'])
          store.watch([{ kind: 'score', name, period, within }], () => pushed.push(`${name} ${period} ${within}`));
    }
    pushed.length = 0;
    workbook = { ...workbook, log: workbook.log.map((one, index) => (index === 0 ? { ...one, quantity: 2 } : one)) };
    store.applyRows(blockOf(workbook, 0, 1));
    expect(pushed.sort()).toEqual([
      '甲 2026 ',
      '甲 2026 TD1',
      '甲 2026-03 ',
      '甲 2026-03 TD1',
      '甲 2026Q1 ',
      '甲 2026Q1 TD1',
    ]);
    pushed.length = 0;
    store.applyRows(blockOf(workbook, 0, 1));
    expect(pushed).toEqual([]);
  });

  it('of rows the log does not have asks for a fresh reading', () => {
    const workbook: Workbook = { log: [], roster: undefined, settings: [] };
    const store = createStore(notesOf(() => workbook));
    const block = { sheet: LOG_SHEET, firstRow: 9, rowCount: 1, columns: {}, headers: {} };
    expect(store.applyRows(block)).toBe('stale');
    store.fill(tablesOf(workbook));
    expect(store.applyRows(block)).toBe('stale');
  });
});
