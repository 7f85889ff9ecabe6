import Sqlite from 'better-sqlite3';
import { DuckDBInstance } from '@duckdb/node-api';
import initSqlJs, { type Database } from 'sql.js';
import { totalOf, type Found } from '../totals';
import { monthOf, type Row } from '../workload';
import { foldGroups, INDEX, ONE_CELL, ONE_EXAM, TABLE, YEAR_MATRIX, type Group } from './fold';
import type { Cell } from './product';

const { Database: SqlJs } = await initSqlJs();

/** SQLite as WebAssembly, with an index that answers a cell by itself. */
export function sqlJsCells(rows: readonly Row[], cells: readonly Cell[]): number[] {
  const database: Database = new SqlJs();
  database.run(`${TABLE}; BEGIN`);
  const insert = database.prepare('INSERT INTO log VALUES (?, ?, ?, ?, ?)');
  for (const [date, name, clause, quantity] of rows) insert.run([name, monthOf(date), date, clause, quantity]);
  insert.free();
  database.run(`COMMIT; ${INDEX}`);
  const [sums, exams] = [database.prepare(ONE_CELL), database.prepare(ONE_EXAM)];
  const answers = cells.map(({ name, month }) => {
    const found: Found = { sums: new Map(), exam: undefined };
    sums.bind([name, month]);
    while (sums.step()) {
      const [clause, quantity] = sums.get();
      found.sums.set(String(clause), Number(quantity));
    }
    exams.bind([name, month]);
    if (exams.step()) found.exam = Number(exams.get()[0]);
    return totalOf(found);
  });
  database.close();
  return answers;
}

export function sqliteYear(rows: readonly Row[], names: readonly string[]): number[] {
  const database = new Sqlite(':memory:');
  database.exec(TABLE);
  const insert = database.prepare('INSERT INTO log VALUES (?, ?, ?, ?, ?)');
  database.transaction(() => {
    for (const [date, name, clause, quantity] of rows) insert.run(name, monthOf(date), date, clause, quantity);
  })();
  const groups = database.prepare(YEAR_MATRIX).raw().all() as Group[];
  database.close();
  return foldGroups(groups, names);
}

export async function duckdbYear(rows: readonly Row[], names: readonly string[]): Promise<number[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(TABLE);
  const appender = await connection.createAppender('log');
  for (const [date, name, clause, quantity] of rows) {
    appender.appendVarchar(name);
    appender.appendInteger(monthOf(date));
    appender.appendInteger(date);
    appender.appendVarchar(clause);
    appender.appendDouble(quantity);
    appender.endRow();
  }
  appender.closeSync();
  const groups = (await connection.runAndReadAll(YEAR_MATRIX)).getRows() as unknown as Group[];
  connection.closeSync();
  return foldGroups(groups, names);
}
