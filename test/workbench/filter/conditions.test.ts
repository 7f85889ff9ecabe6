import type { ColumnKind, FilterChoice } from '../../../src/stand-in/model/filters/filter-choices';
import type { ColumnFilter } from '../../../src/stand-in/model/filters/filter-types';
import { choiceTree, tickOf } from '../../../src/workbench/page/filter/choice-tree';
import { conditionOf, CONDITIONS, isComplete, type ConditionId } from '../../../src/workbench/page/filter/conditions';

const custom = (criterion1: string, criterion2?: string): Partial<ColumnFilter> => ({
  filterOn: 'Custom',
  criterion1,
  ...(criterion2 !== undefined && { criterion2 }),
});

/** Kind of column, condition, what is given, and the filter it makes. 2026-03-05 is day 46086. */
const CASES: [ColumnKind, ConditionId, string[], Partial<ColumnFilter>][] = [
  ['text', 'equals', ['a*b'], custom('=a~*b')],
  ['text', 'differs', ['=x'], custom('<>=x')],
  ['text', 'begins', ['甲'], custom('=甲*')],
  ['text', 'ends', ['~'], custom('=*~~')],
  ['text', 'contains', ['why?'], custom('=*why~?*')],
  ['text', 'lacks', ['x'], custom('<>*x*')],
  ['number', 'atLeast', ['12.5'], custom('>=12.5')],
  ['number', 'between', ['-3', '5'], custom('>=-3', '<=5')],
  ['number', 'top', ['10'], { filterOn: 'TopItems', criterion1: '10' }],
  ['number', 'bottomPercent', ['25'], { filterOn: 'BottomPercent', criterion1: '25' }],
  ['number', 'aboveAverage', [], { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' }],
  ['date', 'on', ['2026-03-05'], custom('>=46086', '<46087')],
  ['date', 'before', ['2026-03-05'], custom('<46086')],
  ['date', 'between', ['2026-03-05', '2026-03-31'], custom('>=46086', '<46113')],
  ['date', 'lastQuarter', [], { filterOn: 'Dynamic', dynamicCriteria: 'LastQuarter' }],
];
test.each(CASES)('%s %s %j', (kind, id, inputs, expected) => {
  const condition = CONDITIONS[kind].find((one) => one.id === id)!;
  const filter = condition.make(inputs, false);
  expect(filter).toMatchObject(expected);
  expect(conditionOf(filter, kind, false)).toEqual({ condition, inputs });
});

test('days of the other date system, and days as other programs write them, read as days', () => {
  const on = CONDITIONS.date[0]!;
  expect(on.make(['2026-03-05'], true)).toMatchObject(custom('>=44624', '<44625'));
  const read = (...criteria: [string, string?]) => conditionOf(custom(...criteria) as ColumnFilter, 'date', false);
  expect(read('>2026-03-05')).toMatchObject({ condition: { id: 'after' }, inputs: ['2026-03-05'] });
  expect(read('>=46086', '<=46113')).toMatchObject({
    condition: { id: 'between' },
    inputs: ['2026-03-05', '2026-04-01'],
  });
});

test.each<Partial<ColumnFilter>>([
  { filterOn: 'CellColor', color: '#FF0000' },
  { filterOn: 'Custom', criterion1: '=a', criterion2: '=b', operator: 'Or' },
  custom('=a?b'),
  { filterOn: 'Values', values: ['a'] },
])('%j is none of the conditions', (filter) => {
  expect((['text', 'number', 'date'] as const).map((kind) => conditionOf(filter as ColumnFilter, kind, false))).toEqual(
    [undefined, undefined, undefined],
  );
});

test('inputs must be whole', () => {
  expect([
    isComplete('number', ''),
    isComplete('number', '1,5'),
    isComplete('number', '-0.5'),
    isComplete('count', '0'),
    isComplete('count', '500'),
    isComplete('count', '501'),
  ]).toEqual([false, false, true, false, true, false]);
});

test('days are listed by year and month, the latest year first, with boxes that are ticked in part', () => {
  const day = (date: string): FilterChoice => ({ value: { date, specificity: 'Day' }, passes: true });
  const choices = ['2025-12-31', '2026-01-02', '2026-01-03', '2026-02-01']
    .map(day)
    .concat({ value: '待定', passes: true }, { value: '', passes: true });
  const tree = choiceTree(choices);
  expect(tree.map(({ text }) => text)).toEqual(['2026', '2025', '待定', '']);
  expect(tree[0]!.children.map(({ text, children }) => [text, children.length])).toEqual([
    ['2026-01', 2],
    ['2026-02', 1],
  ]);
  const ticked = new Set([choices[1]!, choices[3]!]);
  expect([tree[0]!, ...tree[0]!.children, tree[1]!].map((node) => tickOf(node, ticked))).toEqual([
    'mixed',
    'mixed',
    true,
    false,
  ]);
});
