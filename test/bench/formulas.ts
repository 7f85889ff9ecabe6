/**
 * Ten thousand WINDOWSCORE cells, answered by the store, by a filter over the rows for each cell, and by an indexed
 * table of an SQL database in the same process. Answers are compared before anything is timed; every contender starts
 * from the same JSON, in turn, in one run. `npm install && npm run formulas -- medium`
 */
import initSqlJs, { type Database } from 'sql.js';
import { createStore, type Store } from '../../src/store';
import { logJson, monthOf, nameOf, random, SIZES, tablesOf, totalOf, type Row, type Size } from './data';

const CELLS = 10_000;
const ROUNDS = 5;

const size = (process.argv[2] ?? 'medium') as Size;
if (!(size in SIZES)) throw new Error(`Choose ${Object.keys(SIZES).join(', ')}.`);

const json = logJson(size);
const next = random(7);
const cells = Array.from({ length: CELLS }, () => ({ name: nameOf(next(SIZES[size].staff)), month: next(12) }));
const periods = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`);

interface Contender {
  /** From rows to whatever answers are given from. */
  load(rows: readonly Row[]): unknown;
  answer(loaded: never, count: number): number[];
}

const store: Contender = {
  load(rows) {
    const made = createStore(async () => new Map());
    made.fill(tablesOf(size, rows));
    return made;
  },
  answer(made: Store, count) {
    const answers: number[] = [];
    const ends = cells.slice(0, count).map(({ name, month }) =>
      made.watch([{ kind: 'score', name, period: periods[month]! }], ([answer]) => {
        if (answer?.kind === 'value') answers.push(Number(answer.value));
      }),
    );
    for (const end of ends) end();
    return answers;
  },
};

const filter: Contender = {
  load: (rows) => rows,
  answer: (rows: readonly Row[], count) =>
    cells.slice(0, count).map(({ name, month }) => {
      const sums = new Map<string, number>();
      for (const row of rows.filter((one) => one[1] === name && monthOf(one[0]) === month)) {
        sums.set(row[2], (sums.get(row[2]) ?? 0) + row[3]);
      }
      return totalOf(sums);
    }),
};

const { Database: SqlDatabase } = await initSqlJs();
const sql: Contender = {
  load(rows) {
    const database = new SqlDatabase();
    database.run('CREATE TABLE log (name TEXT, month INTEGER, clause TEXT, quantity REAL); BEGIN');
    const insert = database.prepare('INSERT INTO log VALUES (?, ?, ?, ?)');
    for (const [date, name, clause, quantity] of rows) insert.run([name, monthOf(date), clause, quantity]);
    insert.free();
    database.run('COMMIT; CREATE INDEX by_cell ON log (name, month, clause, quantity)');
    return database;
  },
  answer(database: Database, count) {
    const query = database.prepare(
      'SELECT clause, SUM(quantity) FROM log WHERE name = ? AND month = ? GROUP BY clause',
    );
    const answers = cells.slice(0, count).map(({ name, month }) => {
      const sums = new Map<string, number>();
      query.bind([name, month]);
      while (query.step()) {
        const [clause, quantity] = query.get();
        sums.set(String(clause), Number(quantity));
      }
      return totalOf(sums);
    });
    query.free();
    return answers;
  },
};

/** A filter over a long log takes minutes for all cells: it is timed for some, and the time multiplied. */
const FILTERED = Math.min(CELLS, Math.ceil(20_000_000 / SIZES[size].rows));

const seconds = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
};
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1]!;
const rowsAnew = (): Row[] => JSON.parse(json) as Row[];

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

const expected = store.answer(store.load(rowsAnew()) as never, CELLS);
const filtered = filter.answer(filter.load(rowsAnew()) as never, FILTERED);
if (!same(filtered, expected.slice(0, FILTERED))) throw new Error('The filter gives other answers.');
if (!same(sql.answer(sql.load(rowsAnew()) as never, CELLS), expected)) throw new Error('SQL gives other answers.');

const contenders = { store, filter, sql };
const times = Object.fromEntries(
  Object.keys(contenders).map((name) => [name, { load: [] as number[], answer: [] as number[] }]),
);
const parse: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  parse.push(seconds(rowsAnew));
  for (const [name, contender] of Object.entries(contenders)) {
    const rows = rowsAnew();
    globalThis.gc?.();
    const count = name === 'filter' ? FILTERED : CELLS;
    let loaded: unknown;
    times[name]!.load.push(seconds(() => (loaded = contender.load(rows))));
    times[name]!.answer.push((seconds(() => contender.answer(loaded as never, count)) * CELLS) / count);
  }
}

const names = ['store', 'filter', 'sql'] as const;
const warm = (name: string): number => median(times[name]!.answer);
const cold = (name: string): number => median(times[name]!.load) + warm(name);
console.log(`${size}: ${SIZES[size].rows} rows, ${CELLS} cells; medians of ${ROUNDS} rounds, in seconds`);
for (const name of names) console.log(`${name.padEnd(8)} cold ${cold(name).toFixed(3)}  warm ${warm(name).toFixed(3)}`);
for (const name of ['filter', 'sql']) {
  const [timesCold, timesWarm] = [cold(name) / cold('store'), warm(name) / warm('store')];
  console.log(`store against ${name}: ${timesCold.toFixed(1)} times cold, ${timesWarm.toFixed(1)} times warm`);
}
console.log(`ingest / JSON.parse of the four columns: ${(median(times.store!.load) / median(parse)).toFixed(2)}`);
