import { readCases } from './support/csv';
import { rosterOf, rulesOf, typed } from './support/tables';
import { scoreBook, type Scored } from './support/scored';

/** What is left of an item after one row of a clause, or why the row does not count. */
function leftOf(edition: string, clause: string, quantity: string, item: string): string {
  const incidents = [{ 日期: '2026-03-10', 姓名: '甲', 条款: clause, 数量: typed(quantity), 批准人: '科长' }];
  const scored = scoreBook({ incidents, roster: rosterOf('solo'), settings: rulesOf(edition).settings }, '2026-03');
  return reasonOf(scored) ?? scoreOf(scored, item);
}

function reasonOf({ issues }: Scored): string | undefined {
  const [code] = issues.map((issue) => issue.code);
  const reasons: Record<string, string> = {
    'bad-quantity': 'refused',
    'unknown-clause': 'unknown',
    'unproven-recurrence': 'unproven',
  };
  return code && (reasons[code] ?? code);
}

function scoreOf({ report }: Scored, code: string): string {
  const item = report.staff[0]?.items.find((one) => one.item.item.code === code);
  return String(item?.score ?? item?.state);
}

describe('every clause on both sides of its bounds (clauses-100.csv)', () => {
  it.each(readCases('clauses-100.csv'))('$quantity of $clause leaves $score', (row) => {
    const { clause = '', quantity = '', item = '', score } = row;
    expect(leftOf('100', clause, quantity, item)).toBe(score);
    expect(leftOf('80', clause, quantity, item)).toBe(row['edition 80'] === 'the same' ? score : 'unknown');
  });
});
