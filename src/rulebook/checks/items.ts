import { fault, type RulebookFault } from '../faults';
import { toHundredths } from '../hundredths';
import { matchKey } from '../match-key';
import type { Item, Rulebook } from '../types';
import type { Lookup } from './lookup';

/** Faults of the items themselves, and of items whose clauses are missing. */
export function checkItems(rulebook: Rulebook, lookup: Lookup): RulebookFault[] {
  if (rulebook.items.length === 0) return [fault('no-items', 'Criteria', -1)];
  return rulebook.items.flatMap((item, index) => checkItem(item, index, lookup));
}

function checkItem(item: Item, index: number, lookup: Lookup): RulebookFault[] {
  const faults: RulebookFault[] = [];
  const key = matchKey(item.code);
  const first = lookup.items.get(key);

  if (key === '') faults.push(fault('item-without-code', 'Criteria', index, { title: item.title.zh }));
  else if (first && first !== item) {
    faults.push(fault('duplicate-item', 'Criteria', index, { item: item.code, other: first.code }));
  }
  if (matchKey(item.section.zh) === '' || matchKey(item.section.en) === '') {
    faults.push(fault('item-without-section', 'Criteria', index, { item: item.code }));
  }
  const max = toHundredths(item.max);
  if (max === undefined || max <= 0) {
    faults.push(fault('bad-max', 'Criteria', index, { item: item.code, max: item.max }));
  }

  // What a second item of the same code, or one without a code, lacks cannot be told.
  if (first === item) faults.push(...checkCompleteness(item, index, lookup));
  return faults;
}

function checkCompleteness(item: Item, index: number, lookup: Lookup): RulebookFault[] {
  const clauses = lookup.clausesOf.get(matchKey(item.code)) ?? [];
  if (item.start === 'band') {
    const hasExam = clauses.some(({ clause }) => clause.kind === 'band');
    return hasExam ? [] : [fault('band-item-without-exam', 'Criteria', index, { item: item.code })];
  }
  return clauses.length > 0 ? [] : [fault('item-without-clauses', 'Criteria', index, { item: item.code })];
}

/**
 * Warns when the maxima do not add up to the stated total (the setting `rulebook total`), in exact decimals.
 * Says nothing without a stated total, nor while a maximum is no amount: that is an error of its own.
 */
export function checkSum(rulebook: Rulebook, statedTotal: number | undefined): RulebookFault[] {
  if (statedTotal === undefined) return [];
  let sum = 0;
  for (const item of rulebook.items) {
    const max = toHundredths(item.max);
    if (max === undefined) return [];
    sum += max;
  }
  if (sum === toHundredths(statedTotal)) return [];
  return [fault('sum-differs', 'Criteria', -1, { sum: sum / 100, stated: statedTotal })];
}
