/** So many texts are sorted in a millisecond or two. */
const TEXTS_PER_STEP = 1_000;

/** Sorts texts by their code units, as `sort` does: runs of them, which are then merged, some texts a step. */
export function* sortedInSteps(texts: readonly string[]): Generator<void, string[]> {
  let runs: string[][] = [];
  for (let from = 0; from < texts.length; from += TEXTS_PER_STEP) {
    runs.push(texts.slice(from, from + TEXTS_PER_STEP).sort());
    yield;
  }
  while (runs.length > 1) {
    const merged: string[][] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? []));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge(a: readonly string[], b: readonly string[]): Generator<void, string[]> {
  const merged: string[] = [];
  for (let atA = 0, atB = 0; atA < a.length || atB < b.length; ) {
    const [one, other] = [a[atA], b[atB]];
    if (other === undefined || (one !== undefined && one <= other)) merged.push(a[atA++] ?? '');
    else merged.push(b[atB++] ?? '');
    if (merged.length % TEXTS_PER_STEP === 0) yield;
  }
  return merged;
}
