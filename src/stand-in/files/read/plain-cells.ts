import type { Cell, CellValue } from '../../model/cells/cell-types';
import { ownCopy } from '../xml/scanner';

/** So many different cells of a style are remembered; where there are more, few of them come again. */
const REMEMBERED = 20_000;

/**
 * Cells without a formula, each made once: cells are never changed, so that all that say the same may be one. A column
 * of a log mostly holds a few names, statuses and small numbers, a million times.
 */
export class PlainCells {
  private readonly byStyle: Map<CellValue, Cell>[] = [];

  of(value: CellValue, style: number): Cell {
    if (typeof value === 'object') return { value, style };
    const known = (this.byStyle[style] ??= new Map<CellValue, Cell>());
    const found = known.get(value);
    if (found) return found;
    const cell = { value: typeof value === 'string' ? ownCopy(value) : value, style };
    if (known.size >= REMEMBERED) known.clear();
    known.set(cell.value, cell);
    return cell;
  }
}
