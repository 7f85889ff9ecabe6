import type { FilterChoice } from '../../../stand-in/model/filters/filter-choices';

/** A line of the list of values: one value, or a year or month with all that is in it. */
export interface ChoiceNode {
  /** The text of a cell, empty for blank ones; of days the year, the month or the whole day, such as 2026-03. */
  readonly text: string;
  readonly isDate: boolean;
  /** All values in it. */
  readonly choices: readonly FilterChoice[];
  /** Of a year its months, of a month its days. */
  readonly children: readonly ChoiceNode[];
}

/** Values as they are listed: days by year and month, the latest year first; the others one by one; blank ones last. */
export function choiceTree(choices: readonly FilterChoice[]): ChoiceNode[] {
  const texts: ChoiceNode[] = [];
  const days: FilterChoice[] = [];
  for (const choice of choices) {
    if (typeof choice.value === 'string')
      texts.push({ text: choice.value, isDate: false, choices: [choice], children: [] });
    else days.push(choice);
  }
  const [blank] = texts.at(-1)?.text === '' ? texts.splice(-1) : [];
  return [...grouped(days, [4, 7, 10]).reverse(), ...texts, ...(blank ? [blank] : [])];
}

function grouped(days: readonly FilterChoice[], [length, ...finer]: readonly number[]): ChoiceNode[] {
  if (length === undefined) return [];
  const groups = new Map<string, FilterChoice[]>();
  for (const choice of days) {
    const text = dateOf(choice).slice(0, length);
    const group = groups.get(text);
    if (group) group.push(choice);
    else groups.set(text, [choice]);
  }
  return [...groups].map(([text, choices]) => ({ text, isDate: true, choices, children: grouped(choices, finer) }));
}

const dateOf = ({ value }: FilterChoice): string => (typeof value === 'string' ? '' : value.date);

/** Whether a value is found by what is searched for, in any case. */
export function isFound({ value }: FilterChoice, query: string): boolean {
  return (typeof value === 'string' ? value : value.date).toLowerCase().includes(query.trim().toLowerCase());
}

/** Whether all of a line's values are ticked, or some (`mixed`). */
export function tickOf({ choices }: Pick<ChoiceNode, 'choices'>, ticked: ReadonlySet<FilterChoice>): boolean | 'mixed' {
  const count = choices.filter((choice) => ticked.has(choice)).length;
  return count === choices.length ? true : count > 0 ? 'mixed' : false;
}
