import { ingest, type Details, type TableOf, type WorkbookTables } from '../../src/scoring';
import { createStore, type Query, type Store } from '../../src/store';

const noNotes = async (): Promise<Details> => new Map();
const SERIAL_OF_MARCH = 46082;

/** A log of so many rows, all of one person or shared out among twenty. */
function logOf(rows: number, people: number): WorkbookTables {
  const names = Array.from({ length: 20 }, (_, index) => `员工${index}`);
  const row = Array.from({ length: rows }, (_, index) => index);
  const incidents: TableOf<'Incidents'> = {
    sheet: '事件记录',
    firstRow: 2,
    rowCount: rows,
    columns: {
      date: row.map((index) => SERIAL_OF_MARCH + (index % 28)),
      name: row.map((index) => names[index % people] ?? ''),
      clause: row.map((index) => (index % 2 === 0 ? 'TD1-1' : 'NL1-1')),
      quantity: row.map((index) => (index % 2 === 0 ? 1 : 60 + (index % 40))),
    },
    headers: {},
  };
  const roster = {
    sheet: '花名册',
    firstRow: 2,
    rowCount: 20,
    columns: { name: names, window: names.map(() => '1号窗口') },
    headers: {},
  };
  return { dateSystem: 1900, incidents: [incidents], roster, gaps: [], unknownSheets: [] };
}

const queries: Query[] = Array.from({ length: 20 }, (_, index) => `员工${index}`).flatMap((name): Query[] => [
  { kind: 'score', name, period: '2026-03' },
  { kind: 'score', name, period: '2026' },
  { kind: 'grade', name, period: '2026-03' },
  { kind: 'rank', name, period: '2026-03' },
]);

/** Counts every call of the log's methods while something is done. */
function operationsOf(store: Store, work: () => void): number {
  const state = store.getState();
  if (state.kind !== 'ready') throw new Error('the store is not ready');
  const { columns, tallies, recurrences } = state.ingested.log;
  let count = 0;
  const undo: (() => void)[] = [];
  for (const prototype of [columns, tallies, recurrences].map(
    (part) => Object.getPrototypeOf(part) as Record<string, unknown>,
  )) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const method = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
      if (typeof method !== 'function' || name === 'constructor') continue;
      prototype[name] = function counted(this: unknown, ...args: unknown[]): unknown {
        count += 1;
        return Reflect.apply(method, this, args);
      };
      undo.push(() => (prototype[name] = method));
    }
  }
  work();
  for (const one of undo) one();
  return count;
}

describe('the work for one edited row', () => {
  const incident = { row: 12, clause: 'TD1-2', quantity: 2 };
  const exam = { row: 13, clause: 'NL1-1', quantity: 91.5 };

  it.each([
    { what: 'an incident', whose: 'shared out among twenty', people: 20, ...incident },
    { what: 'an incident', whose: 'all one person’s', people: 1, ...incident },
    { what: 'an exam', whose: 'shared out among twenty', people: 20, ...exam },
    { what: 'an exam', whose: 'all one person’s', people: 1, ...exam },
  ])('does not grow with the rows of the log: $what, rows $whose', ({ people, row, clause, quantity }) => {
    const counts = [1_000, 20_000].map((rows) => {
      const store = createStore(noNotes);
      const tables = logOf(rows, people);
      store.fill(tables);
      for (const query of queries) store.watch([query], () => undefined);
      const [log] = tables.incidents;
      if (!log) throw new Error('no log');
      const edited = {
        ...log,
        rowCount: 1,
        firstRow: row,
        columns: { date: [SERIAL_OF_MARCH], name: ['员工0'], clause: [clause], quantity: [quantity] },
      };
      return operationsOf(store, () => expect(store.applyRows(edited)).toBe('applied'));
    });
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[1]).toBe(counts[0]);
  });
});

describe('what is watched', () => {
  it('leaves nothing behind after a thousand watches opened and closed, in any order and twice', () => {
    const store = createStore(noNotes);
    store.fill(logOf(100, 20));
    const keep = queries.slice(0, 2).map((query) => store.watch([query], () => undefined));
    for (let round = 0; round < 1_000; round++) {
      const some = queries.slice(round % 60, (round % 60) + 10);
      const ends = some.map((query) => store.watch([query, ...queries.slice(0, 2)], () => undefined));
      const stop = store.subscribe(() => undefined);
      if (round % 2 === 0) ends.reverse();
      for (const end of ends) end();
      ends[0]?.();
      stop();
    }
    expect(store.watched).toBe(2);
    for (const end of keep) end();
    expect(store.watched).toBe(0);
  });

  it('is answered once for equal queries, and each watcher is told', () => {
    const store = createStore(noNotes);
    store.fill(logOf(100, 20));
    const told: unknown[] = [];
    for (let time = 0; time < 3; time++)
      store.watch([{ kind: 'score', name: '员工1', period: '2026-03' }], (answers) => told.push(answers));
    expect(store.watched).toBe(1);
    expect(told).toHaveLength(3);
  });

  it('is not answered before the first reading ends, never with a wrong zero', () => {
    const store = createStore(noNotes);
    const told: unknown[] = [];
    store.watch([{ kind: 'score', name: '员工1', period: '2026-03' }], ([answer]) => told.push(answer));
    store.loading();
    expect(told).toEqual([]);
    store.fill(logOf(100, 20));
    expect(told).toEqual([expect.objectContaining({ kind: 'value' })]);
  });

  it('says so while the log is gone, and recovers when it is back', () => {
    const store = createStore(noNotes);
    const told: unknown[] = [];
    store.watch([{ kind: 'score', name: '员工1', period: '2026-03' }], ([answer]) => told.push(answer));
    store.lose('no-log');
    store.fill(logOf(100, 20));
    store.lose('no-log');
    store.fill(logOf(100, 20));
    expect(told).toMatchObject([
      { fault: { code: 'no-log' } },
      { kind: 'value' },
      { fault: { code: 'log-gone' } },
      { kind: 'value' },
    ]);
  });

  it('says that the rulebook is broken, and which faults it has', () => {
    const store = createStore(noNotes);
    const tables = logOf(10, 20);
    store.fill({
      ...tables,
      criteria: { sheet: '考核项目', firstRow: 2, rowCount: 1, columns: { item: ['TD1'] }, headers: {} },
    });
    expect(() =>
      ingest({ ...tables, criteria: { sheet: '', firstRow: 2, rowCount: 0, columns: {}, headers: {} } }),
    ).toThrow();
    expect(store.getState()).toMatchObject({ kind: 'lost', reason: 'broken-rulebook' });
  });
});

describe('a storm of queries', () => {
  it('whose notes are wanted causes one reading of notes', async () => {
    let reads = 0;
    const store = createStore(async (_log, rows) => {
      reads += 1;
      return new Map(rows.map((row) => [row, { note: `第${row}行` }]));
    });
    store.fill(logOf(400, 20));
    let told = 0;
    for (let index = 0; index < 2_000; index++) {
      const name = `员工${index % 20}`;
      store.watch(
        [{ kind: 'reason', name, period: `2026-03-${String(1 + (index % 28)).padStart(2, '0')}..2026-03-31` }],
        () => (told += 1),
      );
    }
    for (let turn = 0; turn < 100 && told < 2_000; turn++) await new Promise((resolve) => setTimeout(resolve, 5));
    expect({ reads, told }).toEqual({ reads: 1, told: 2_000 });
  });

  it('whose notes cannot be read says so, and reads once', async () => {
    let reads = 0;
    const store = createStore(async () => {
      reads += 1;
      throw new Error('the connection is lost');
    });
    store.fill(logOf(2_000, 20));
    const told: unknown[] = [];
    // Every other person has exams alone, and nothing to be noted of them.
    for (let index = 0; index < 20; index += 2)
      store.watch([{ kind: 'reason', name: `员工${index}`, period: '2026-03' }], ([answer]) => told.push(answer));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(reads).toBe(1);
    expect(told).toEqual(new Array(10).fill({ kind: 'fault', fault: { code: 'not-read', params: undefined } }));
  });
});

describe('figures of thousands of people', () => {
  const PEOPLE = 2_000;
  const names = Array.from({ length: PEOPLE }, (_, index) => `员工${index}`);
  const tables: WorkbookTables = {
    dateSystem: 1900,
    incidents: [
      {
        sheet: '事件记录',
        firstRow: 2,
        rowCount: 3,
        headers: {},
        columns: {
          date: [SERIAL_OF_MARCH, SERIAL_OF_MARCH, SERIAL_OF_MARCH],
          name: ['员工1', '员工2', '员工2'],
          clause: ['TD1-1', 'TD1-1', 'TD1-1'],
        },
      },
    ],
    roster: {
      sheet: '花名册',
      firstRow: 2,
      rowCount: PEOPLE,
      headers: {},
      columns: { name: names, window: names.map((_, index) => `${index % 9}号窗口`) },
    },
    gaps: [],
  };
  const rankOf = (name: string): Query => ({ kind: 'rank', name, period: '2026-03' });
  const until = async (holds: () => boolean): Promise<void> => {
    for (let turn = 0; turn < 1_000 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 2));
  };

  it('are compared in steps, once for all who ask, and whoever is edited meanwhile comes right', async () => {
    const store = createStore(noNotes);
    store.fill(tables);
    const told: unknown[] = [];
    for (const name of ['员工1', '员工2', '员工3'])
      store.watch([rankOf(name)], ([answer]) => told.push([name, answer]));
    store.watch([{ kind: 'score', name: '3号窗口', period: '2026-03', within: '' }], () => undefined);
    expect(told).toEqual([]);
    const edited = {
      ...tables.incidents[0]!,
      firstRow: 3,
      rowCount: 2,
      columns: { date: [SERIAL_OF_MARCH, SERIAL_OF_MARCH], name: ['员工3', '员工3'], clause: ['TD1-1', 'TD1-1'] },
    };
    expect(store.applyRows(edited)).toBe('applied');
    await until(() => told.length >= 3);
    const value = (rank: number): unknown => ({ kind: 'value', value: rank });
    expect(told).toEqual([
      ['员工1', value(PEOPLE - 1)],
      ['员工2', value(1)],
      ['员工3', value(PEOPLE)],
    ]);
  });

  it('are known at once ever after', async () => {
    const store = createStore(noNotes);
    store.fill(tables);
    const told: unknown[] = [];
    store.watch([rankOf('员工2')], ([answer]) => told.push(answer));
    await until(() => told.length > 0);
    store.watch([rankOf('员工1')], ([answer]) => told.push(answer));
    expect(told).toEqual([
      { kind: 'value', value: PEOPLE },
      { kind: 'value', value: PEOPLE - 1 },
    ]);
  });
});
