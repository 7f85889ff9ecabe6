import type { Cell } from '../../../model/cells/cell-types';

/** Whether two cells hold the same value with the same runs, whatever their formats. */
export function sameValue(a: Cell, b: Cell): boolean {
  if (JSON.stringify(a.runs ?? []) !== JSON.stringify(b.runs ?? [])) return false;
  if (typeof a.value === 'object' && typeof b.value === 'object') return a.value.error === b.value.error;
  return Object.is(a.value, b.value);
}
