import type { ItemScore, StaffScore } from '../../report/report';
import type { BuildSource } from '../build-source';
import { isSupplement } from '../reasons';

/** A person's items by the sections they belong to, in the rulebook's order. */
export function sectionsOf(
  one: StaffScore,
  { language }: Pick<BuildSource, 'language'>,
): { name: string; max: number; items: ItemScore[] }[] {
  const sections = new Map<string, ItemScore[]>();
  for (const item of one.items) {
    const name = item.item.item.section[language];
    sections.set(name, [...(sections.get(name) ?? []), item]);
  }
  return [...sections].map(([name, items]) => ({
    name,
    items,
    max: items.reduce((sum, { item }) => sum + item.item.max, 0),
  }));
}

/** The sum of the items that are scored; `undefined` where none is. */
export function sumOf(items: readonly Pick<ItemScore, 'score'>[]): number | undefined {
  const scored = items.flatMap(({ score }) => (score === null ? [] : [score]));
  return scored.length === 0 ? undefined : Number(scored.reduce((sum, score) => sum + score, 0).toFixed(2));
}

/** Whether all clauses of an item are common practice that the rule document does not have. */
export function isOwnPractice({ item: { groups } }: ItemScore): boolean {
  const clauses = groups.flatMap(({ versions }) => versions);
  return clauses.length > 0 && clauses.every(isSupplement);
}
