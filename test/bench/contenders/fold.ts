import { totalOf, type Found } from '../totals';
import { exam } from '../workload';

/** The rows of a database's group-by: sums of clauses, and the exam that counts as if it were one. */
export type Group = readonly [name: string, month: number, clause: string, quantity: number];

/** Every person's total of each month from a group-by: what databases are helped with. */
export function foldGroups(groups: Iterable<Group>, names: readonly string[]): number[] {
  const byName = new Map(names.map((name, index) => [name, index]));
  const cells = Array.from({ length: names.length * 12 }, (): Found => ({ sums: new Map(), exam: undefined }));
  for (const [name, month, clause, quantity] of groups) {
    const cell = cells[byName.get(name)! * 12 + month]!;
    if (clause === exam.code) cell.exam = quantity;
    else cell.sums.set(clause, quantity);
  }
  return cells.map(totalOf);
}

/** The same question for every SQL database: `log` has name, month, day, clause and quantity. */
export const YEAR_MATRIX = `
  SELECT name, month, clause, SUM(quantity) FROM log WHERE clause <> '${exam.code}' GROUP BY name, month, clause
  UNION ALL
  SELECT name, month, '${exam.code}', quantity FROM (
    SELECT name, month, quantity, ROW_NUMBER() OVER (PARTITION BY name, month ORDER BY day DESC, quantity DESC) AS place
    FROM log WHERE clause = '${exam.code}') AS ranked
  WHERE place = 1`;

export const ONE_CELL = `SELECT clause, SUM(quantity) FROM log WHERE name = ? AND month = ? AND clause <> '${exam.code}' GROUP BY clause`;
export const ONE_EXAM = `SELECT quantity FROM log WHERE name = ? AND month = ? AND clause = '${exam.code}' ORDER BY day DESC, quantity DESC LIMIT 1`;
export const TABLE = 'CREATE TABLE log (name TEXT, month INTEGER, day INTEGER, clause TEXT, quantity DOUBLE)';
export const INDEX = 'CREATE INDEX by_cell ON log (name, month, clause, quantity, day)';
