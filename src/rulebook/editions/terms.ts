import type { Band, Clause, Item, Label } from '../types';

/** The rows that one section, or one supplement to a section, brings to an edition. */
export interface Part {
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
  readonly bands?: readonly Band[];
}

/** Where a clause comes from: the rule document itself, or common practice where the document is silent. */
export const ruleDocument: Label = { zh: '规则文件', en: 'Rule document' };
export const supplement: Label = { zh: '补充', en: 'Supplement' };

/** What a quantity of 1 stands for. */
export const time: Label = { zh: '次', en: 'time' };
export const day: Label = { zh: '天', en: 'day' };
export const halfDay: Label = { zh: '半天', en: 'half-day' };
export const point: Label = { zh: '分', en: 'point' };

/** A unit of the editions in both languages, by its word in either; any other is the same in both. */
export function unitOf(word: string): Label {
  return [time, day, halfDay, point].find(({ zh, en }) => word === zh || word === en) ?? { zh: word, en: word };
}
