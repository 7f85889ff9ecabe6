import { formatArea } from '../model/address';
import type { FormulaLinks, Linked } from '../model/calculation';
import type { SheetModel } from '../model/sheet';
import type { Area } from '../model/sheet-types';
import type { FormulaCell } from './formula-cell';
import type { FormulaIndex } from './formula-index';

/** What formulas read and who reads them, as far as their texts say. */
export function linksOf(index: FormulaIndex): FormulaLinks {
  const read = (cell: FormulaCell): Linked[] => cell.precedents.references.map(({ sheet, area }) => ({ sheet, area }));
  const readers = (sheet: SheetModel, area: Area): Linked[] => {
    const found: Linked[] = [];
    index.forEachReader(sheet, area, (reader) => found.push({ sheet: reader.sheet, area: reader.area }));
    return found;
  };
  return {
    precedents: (sheet, area, all) => follow(sheet, area, all, (from, part) => [...index.in(from, part)].flatMap(read)),
    dependents: (sheet, area, all) => follow(sheet, area, all, readers),
  };
}

/** The next cells from an area, and (`all`) the next from those, each once. */
function follow(
  sheet: SheetModel,
  area: Area,
  all: boolean,
  next: (sheet: SheetModel, area: Area) => readonly Linked[],
): Linked[] {
  const seen = new Set<string>();
  const found: Linked[] = [];
  const waiting: Linked[] = [{ sheet, area }];
  for (let from = waiting.pop(); from; from = waiting.pop()) {
    for (const linked of next(from.sheet, from.area)) {
      const key = `${linked.sheet.id}!${formatArea(linked.area)}`;
      if (!seen.has(key)) {
        seen.add(key);
        found.push(linked);
        if (all) {
          waiting.push(linked);
        }
      }
    }
  }
  return found;
}
