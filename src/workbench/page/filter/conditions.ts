import type { ColumnKind } from '../../../stand-in/model/filters/filter-choices';
import { momentOf } from '../../../stand-in/model/filters/filter-dates';
import type { ColumnFilter, FilterKind } from '../../../stand-in/model/filters/filter-types';
import { serialOfDay } from '../../../stand-in/model/entry/serial-date';

/** What a condition is given: texts, numbers as typed, or days such as 2026-03-05. */
export type ConditionInput = 'text' | 'number' | 'date' | 'count';

/** A condition that a filter's menu offers for a kind of column. */
export interface Condition {
  /** Names its text in the catalogues. */
  readonly id: ConditionId;
  readonly inputs: readonly ConditionInput[];
  /** The filter of complete inputs. */
  make(inputs: readonly string[], date1904: boolean): ColumnFilter;
  /** The inputs by which a filter was made; undefined for one that is not of this condition. */
  read(filter: ColumnFilter, date1904: boolean): readonly string[] | undefined;
}

export type ConditionId =
  | 'equals'
  | 'differs'
  | 'begins'
  | 'ends'
  | 'contains'
  | 'lacks'
  | 'above'
  | 'atLeast'
  | 'below'
  | 'atMost'
  | 'between'
  | 'top'
  | 'bottom'
  | 'topPercent'
  | 'bottomPercent'
  | 'aboveAverage'
  | 'belowAverage'
  | 'on'
  | 'before'
  | 'after'
  | 'today'
  | 'yesterday'
  | 'thisWeek'
  | 'lastWeek'
  | 'thisMonth'
  | 'lastMonth'
  | 'thisQuarter'
  | 'lastQuarter'
  | 'thisYear'
  | 'lastYear'
  | 'yearToDate';

/** A criterion's operator (`=` where none is written) and operand. */
function partsOf(criterion = ''): readonly [operator: string, operand: string] {
  const [, operator = '=', operand = ''] = /^(<>|>=|<=|=|>|<)?(.*)$/su.exec(criterion) ?? [];
  return [operator, operand];
}

const only = (filter: ColumnFilter): readonly [operator: string, operand: string] | undefined =>
  filter.filterOn === 'Custom' && filter.criterion2 === undefined ? partsOf(filter.criterion1) : undefined;

const custom = (criterion1: string, criterion2?: string): ColumnFilter => ({
  filterOn: 'Custom',
  criterion1,
  ...(criterion2 !== undefined && { criterion2, operator: 'And' }),
});

/** Texts are meant as they are written: `*` and `?` are no wildcards here. */
function text(id: ConditionId, operator: string, before: string, after: string): Condition {
  return {
    id,
    inputs: ['text'],
    make: ([given = '']) => custom(`${operator}${before}${given.replace(/[*?~]/gu, '~$&')}${after}`),
    read(filter) {
      const [found, operand = ''] = only(filter) ?? [];
      if (
        found !== operator ||
        operand.length < before.length + after.length ||
        !operand.startsWith(before) ||
        !operand.endsWith(after)
      )
        return undefined;
      const inner = operand.slice(before.length, operand.length - after.length);
      const isPlain = inner !== '' && !/[*?]/u.test(inner.replace(/~[*?~]/gu, ''));
      return isPlain ? [inner.replace(/~([*?~])/gu, '$1')] : undefined;
    },
  };
}

function number(id: ConditionId, operator: string): Condition {
  return {
    id,
    inputs: ['number'],
    make: ([given = '']) => custom(`${operator}${Number(given)}`),
    read: (filter) => {
      const [found, operand = ''] = only(filter) ?? [];
      return found === operator && isNumber(operand) ? [operand] : undefined;
    },
  };
}

const isNumber = (given: string): boolean => given.trim() !== '' && Number.isFinite(Number(given));

const betweenNumbers: Condition = {
  id: 'between',
  inputs: ['number', 'number'],
  make: ([from = '', to = '']) => custom(`>=${Number(from)}`, `<=${Number(to)}`),
  read: (filter) => boundsOf(filter, ['>=', '<='])?.filter(isNumber),
};

/** The operands of two criteria that must both hold. */
function boundsOf(
  { filterOn, criterion1, criterion2, operator }: ColumnFilter,
  operators: readonly [string, string],
): readonly [string, string] | undefined {
  if (filterOn !== 'Custom' || criterion2 === undefined || operator === 'Or') return undefined;
  const [first, second] = [partsOf(criterion1), partsOf(criterion2)];
  return first[0] === operators[0] && second[0] === operators[1] ? [first[1], second[1]] : undefined;
}

const ranked = (id: ConditionId, filterOn: FilterKind): Condition => ({
  id,
  inputs: ['count'],
  make: ([count = '']) => ({ filterOn, criterion1: String(Number(count)) }),
  read: (filter) => (filter.filterOn === filterOn ? [filter.criterion1 ?? ''] : undefined),
});

const moving = (id: ConditionId, word: string): Condition => ({
  id,
  inputs: [],
  make: () => ({ filterOn: 'Dynamic', dynamicCriteria: word }),
  read: (filter) => (filter.filterOn === 'Dynamic' && filter.dynamicCriteria === word ? [] : undefined),
});

/** Days are compared as Excel does in its files: by their serial numbers. */
const serial = (day: string, date1904: boolean, later = 0): number => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return (serialOfDay(year, month, date, date1904) ?? 0) + later;
};

/** The day of an operand, a serial number or written out. */
function dayOf(operand: string, date1904: boolean, later = 0): string | undefined {
  const written = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/u.exec(operand);
  const days = written
    ? serialOfDay(Number(written[1]), Number(written[2]), Number(written[3]), date1904)
    : isNumber(operand)
      ? Number(operand)
      : undefined;
  return days === undefined
    ? undefined
    : momentOf(Math.floor(days) + later, date1904)
        .toISOString()
        .slice(0, 10);
}

function date(id: ConditionId, operator: string): Condition {
  return {
    id,
    inputs: ['date'],
    make: ([day = ''], date1904) => custom(`${operator}${serial(day, date1904)}`),
    read(filter, date1904) {
      const [found, operand = ''] = only(filter) ?? [];
      const day = found === operator ? dayOf(operand, date1904) : undefined;
      return day === undefined ? undefined : [day];
    },
  };
}

/** Through the whole of the last day, whatever the time. */
function days(id: ConditionId, inputs: readonly ConditionInput[]): Condition {
  return {
    id,
    inputs,
    make: ([from = '', to = from], date1904) => custom(`>=${serial(from, date1904)}`, `<${serial(to, date1904, 1)}`),
    read(filter, date1904) {
      const before = boundsOf(filter, ['>=', '<']);
      const upTo = boundsOf(filter, ['>=', '<=']);
      const [first, last] = before ?? upTo ?? [];
      const [from, to] = [dayOf(first ?? '', date1904), dayOf(last ?? '', date1904, before ? -1 : 0)];
      if (from === undefined || to === undefined) return undefined;
      return inputs.length === 2 ? [from, to] : from === to ? [from] : undefined;
    },
  };
}

/** What is offered for each kind of column, in this order. */
export const CONDITIONS: Readonly<Record<ColumnKind, readonly Condition[]>> = {
  text: [
    text('equals', '=', '', ''),
    text('differs', '<>', '', ''),
    text('begins', '=', '', '*'),
    text('ends', '=', '*', ''),
    text('contains', '=', '*', '*'),
    text('lacks', '<>', '*', '*'),
  ],
  number: [
    number('equals', '='),
    number('differs', '<>'),
    number('above', '>'),
    number('atLeast', '>='),
    number('below', '<'),
    number('atMost', '<='),
    betweenNumbers,
    ranked('top', 'TopItems'),
    ranked('bottom', 'BottomItems'),
    ranked('topPercent', 'TopPercent'),
    ranked('bottomPercent', 'BottomPercent'),
    moving('aboveAverage', 'AboveAverage'),
    moving('belowAverage', 'BelowAverage'),
  ],
  date: [
    days('on', ['date']),
    date('before', '<'),
    date('after', '>'),
    days('between', ['date', 'date']),
    moving('today', 'Today'),
    moving('yesterday', 'Yesterday'),
    moving('thisWeek', 'ThisWeek'),
    moving('lastWeek', 'LastWeek'),
    moving('thisMonth', 'ThisMonth'),
    moving('lastMonth', 'LastMonth'),
    moving('thisQuarter', 'ThisQuarter'),
    moving('lastQuarter', 'LastQuarter'),
    moving('thisYear', 'ThisYear'),
    moving('lastYear', 'LastYear'),
    moving('yearToDate', 'YearToDate'),
  ],
};

/** The condition a filter was made by, with its inputs; undefined for ticked values and what no condition here says. */
export function conditionOf(
  filter: ColumnFilter | undefined,
  kind: ColumnKind,
  date1904: boolean,
): { condition: Condition; inputs: readonly string[] } | undefined {
  for (const condition of filter ? CONDITIONS[kind] : []) {
    const inputs = filter && condition.read(filter, date1904);
    if (inputs?.length === condition.inputs.length) return { condition, inputs };
  }
  return undefined;
}

/** Whether an input can be used. Counts are whole numbers from 1 to 500, as Excel takes them. */
export function isComplete(input: ConditionInput, given: string): boolean {
  switch (input) {
    case 'text':
      return given !== '';
    case 'number':
      return isNumber(given);
    case 'count':
      return /^\d+$/u.test(given) && Number(given) >= 1 && Number(given) <= 500;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/u.test(given);
  }
}
