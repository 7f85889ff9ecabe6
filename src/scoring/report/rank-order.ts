import { sortedInSteps } from '../sorted-in-steps';
import type { StaffScore } from './report';

/** People in the order of a ranking, some a step: by rank; equals, and then those without one, in the roster's order. */
export function inRankOrder(staff: readonly StaffScore[]): Generator<void, StaffScore[]> {
  return sortedInSteps(staff, (a, b) => rankOf(a) - rankOf(b) || a.person.index - b.person.index);
}

/** Infinity would make no number of the difference of two. */
function rankOf({ rank }: StaffScore): number {
  return rank ?? Number.MAX_SAFE_INTEGER;
}
