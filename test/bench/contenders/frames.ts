import { desc, op, table } from 'arquero';
import polars from 'nodejs-polars';
import { exam, monthOf, type Row } from '../workload';
import { foldGroups, type Group } from './fold';

const columnsOf = (rows: readonly Row[]) => ({
  name: rows.map((row) => row[1]),
  month: rows.map((row) => monthOf(row[0])),
  day: rows.map((row) => row[0]),
  clause: rows.map((row) => row[2]),
  quantity: rows.map((row) => row[3]),
});

type Entry = { name: string; month: number; clause: string; quantity: number };
const asGroup = ({ name, month, clause, quantity }: Entry): Group => [name, month, clause, quantity];

export function arqueroYear(rows: readonly Row[], names: readonly string[]): number[] {
  const all = table(columnsOf(rows)).params({ code: exam.code });
  type Params = { code: string };
  const sums = all
    .filter((row: Entry, $: Params) => row.clause !== $.code)
    .groupby('name', 'month', 'clause')
    .rollup({ quantity: (row: Entry) => op.sum(row.quantity) });
  const exams = all
    .filter((row: Entry, $: Params) => row.clause === $.code)
    .orderby(desc('day'), desc('quantity'))
    .groupby('name', 'month', 'clause')
    .filter(() => op.row_number() === 1)
    .ungroup()
    .select('name', 'month', 'clause', 'quantity');
  const groups = [...(sums.objects() as Entry[]), ...(exams.objects() as Entry[])].map(asGroup);
  return foldGroups(groups, names);
}

export function polarsYear(rows: readonly Row[], names: readonly string[]): number[] {
  const all = polars.DataFrame(columnsOf(rows));
  const keys = ['name', 'month', 'clause'];
  const sums = all
    .filter(polars.col('clause').neq(polars.lit(exam.code)))
    .groupBy(keys)
    .agg(polars.col('quantity').sum());
  const exams = all
    .filter(polars.col('clause').eq(polars.lit(exam.code)))
    .sort(['day', 'quantity'], true)
    .groupBy(keys)
    .agg(polars.col('quantity').first());
  return foldGroups([...(sums.toRecords() as Entry[]), ...(exams.toRecords() as Entry[])].map(asGroup), names);
}
