/** So many members of a list are written in a millisecond or two. */
const MEMBERS_PER_STEP = 1_000;

/** Writes a value of lists, objects, texts and numbers as `JSON.stringify` does, a part of a long list a step. */
export function* jsonInSteps(value: unknown): Generator<void, string> {
  if (Array.isArray(value)) return `[${(yield* listed(value)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members: string[] = [];
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${yield* jsonInSteps(member)}`);
  }
  return `{${members.join(',')}}`;
}

function* listed(list: readonly unknown[]): Generator<void, string[]> {
  const parts: string[] = [];
  for (let from = 0; from < list.length; from += MEMBERS_PER_STEP) {
    parts.push(JSON.stringify(list.slice(from, from + MEMBERS_PER_STEP)).slice(1, -1));
    yield;
  }
  return parts;
}
