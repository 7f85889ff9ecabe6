import { bounds } from '../model/area';
import type { FormulaCell } from './formula-cell';
import type { FormulaIndex } from './formula-index';

/** What is out of date after a change, in an order in which every formula comes after those it reads. */
export interface Plan {
  readonly ordered: readonly FormulaCell[];
  /** Formulas that read themselves, directly or through others. */
  readonly circular: readonly FormulaCell[];
  /** Formulas that read circular ones. */
  readonly afterCircular: readonly FormulaCell[];
}

/** Follows the dependents of formulas that are out of date (those `isIncluded`), and puts all of them in order. */
export function planFor(
  seeds: Iterable<FormulaCell>,
  index: FormulaIndex,
  isIncluded: (cell: FormulaCell) => boolean = () => true,
): Plan {
  const readers = new Map<FormulaCell, Set<FormulaCell>>();
  const waitingFor = new Map<FormulaCell, number>();
  const found = [...new Set(seeds)];
  found.forEach((cell) => waitingFor.set(cell, 0));
  for (const cell of found) {
    const direct = new Set<FormulaCell>();
    const filled = cell.spill ? bounds(cell.spill, cell.area) : cell.area;
    index.forEachReader(cell.sheet, filled, (reader) => isIncluded(reader) && direct.add(reader));
    readers.set(cell, direct);
    for (const reader of direct) {
      const count = waitingFor.get(reader);
      if (count === undefined) {
        found.push(reader);
      }
      waitingFor.set(reader, (count ?? 0) + 1);
    }
  }
  const ordered = found.filter((cell) => waitingFor.get(cell) === 0);
  for (const cell of ordered) {
    for (const reader of readers.get(cell) ?? []) {
      const count = (waitingFor.get(reader) ?? 0) - 1;
      waitingFor.set(reader, count);
      if (count === 0) {
        ordered.push(reader);
      }
    }
  }
  const rest = new Set(found.filter((cell) => (waitingFor.get(cell) ?? 0) > 0));
  return { ordered, ...splitCircular(rest, readers) };
}

/** Of formulas that wait for each other, those nobody among them reads lie behind the circle, not in it. */
function splitCircular(
  rest: Set<FormulaCell>,
  readers: ReadonlyMap<FormulaCell, ReadonlySet<FormulaCell>>,
): Pick<Plan, 'circular' | 'afterCircular'> {
  const writers = new Map<FormulaCell, FormulaCell[]>();
  const readBy = new Map<FormulaCell, number>();
  for (const cell of rest) {
    const inside = [...(readers.get(cell) ?? [])].filter((reader) => rest.has(reader));
    readBy.set(cell, inside.length);
    inside.forEach((reader) => writers.set(reader, [...(writers.get(reader) ?? []), cell]));
  }
  const outside = [...rest].filter((cell) => readBy.get(cell) === 0);
  for (const cell of outside) {
    rest.delete(cell);
    for (const writer of writers.get(cell) ?? []) {
      const count = (readBy.get(writer) ?? 0) - 1;
      readBy.set(writer, count);
      if (count === 0) {
        outside.push(writer);
      }
    }
  }
  return { circular: [...rest], afterCircular: outside.reverse() };
}
