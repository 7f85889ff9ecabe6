/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { logOf, open, ROSTER, score } from './books';

describe('the texts of rows', () => {
  it('are read for the rows that count and for those that may be the same event, wherever they stand', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [
      `${index}`,
      index % 20 === 0 ? '2026-03-05' : '2026-01-05',
      '张三',
      'TD1-1',
      '',
      '',
      `说明${index}`,
      '单据',
    ]);
    await open(ROSTER, logOf(rows));
    const { issues } = await score({ writesSheets: false });
    // All are one person, day and clause, but their notes differ.
    expect(issues.filter(({ code }) => code === 'duplicate-row')).toEqual([]);
    await open(ROSTER, logOf(rows.map((row) => row.with(6, '同样'))));
    expect((await score({ writesSheets: false })).issues.filter(({ code }) => code === 'duplicate-row')).toHaveLength(
      58,
    );
  });
});
