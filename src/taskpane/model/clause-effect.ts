import type { Clause } from '../../rulebook';

/** What a clause does, as its texts are found by: what is left to discretion may have no most. */
export function clauseEffect({ kind, points, least }: Clause) {
  if ((kind !== 'discretionaryDeduct' && kind !== 'discretionaryAdd') || points !== undefined) return kind;
  return `${kind}${least ? 'AtLeast' : 'Any'}` as const;
}
