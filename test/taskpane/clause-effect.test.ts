import { clauseEffect } from '../../src/taskpane/model/clause-effect';
import { edition } from '../../src/rulebook';

it.each([
  [{ points: 3, least: 1 }, 'discretionaryDeduct'],
  [{ points: 3, least: undefined }, 'discretionaryDeduct'],
  [{ points: undefined, least: 1 }, 'discretionaryDeductAtLeast'],
  [{ points: undefined, least: undefined }, 'discretionaryDeductAny'],
])('a deduction at discretion of %o is told as %s', (bounds, told) => {
  const clause = edition('service-window-100')?.clauses.find(({ kind }) => kind === 'discretionaryDeduct');
  expect(clause && clauseEffect({ ...clause, ...bounds })).toBe(told);
});
