/** So many items are sorted in a millisecond or two. */
const ITEMS_PER_STEP = 1_000;

/** Below 0 where the first comes before the second, above 0 where behind it, 0 where either may. */
export type Compare<Item> = (a: Item, b: Item) => number;

/** The order of texts by their code units, as `sort` has it where it is told no other. */
const byCodeUnits: Compare<string> = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts texts by their code units, some a step. */
export function sortedTexts(texts: readonly string[]): Generator<void, string[]> {
  return sortedInSteps(texts, byCodeUnits);
}

/** Sorts as `sort` does, what is equal staying in order: runs, which are then merged, some items a step. */
export function* sortedInSteps<Item>(items: readonly Item[], compare: Compare<Item>): Generator<void, Item[]> {
  let runs: Item[][] = [];
  for (let from = 0; from < items.length; from += ITEMS_PER_STEP) {
    runs.push(items.slice(from, from + ITEMS_PER_STEP).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<Item>(a: readonly Item[], b: readonly Item[], compare: Compare<Item>): Generator<void, Item[]> {
  const merged: Item[] = [];
  let [atA, atB] = [0, 0];
  while (atA < a.length && atB < b.length) {
    const [one, other] = [a[atA] as Item, b[atB] as Item];
    if (compare(one, other) <= 0) {
      merged.push(one);
      atA += 1;
    } else {
      merged.push(other);
      atB += 1;
    }
    if (merged.length % ITEMS_PER_STEP === 0) yield;
  }
  for (const [rest, from] of [
    [a, atA],
    [b, atB],
  ] as const) {
    for (let at = from; at < rest.length; at++) {
      merged.push(rest[at] as Item);
      if (merged.length % ITEMS_PER_STEP === 0) yield;
    }
  }
  return merged;
}
