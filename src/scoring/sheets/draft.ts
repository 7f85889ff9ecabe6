import { maskNumbers } from '../privacy/numbers';
import { LOOKS, type Look, type LookName } from './looks';
import type { Area, FormatAreas, LookAreas, SheetValue } from './sheet';

/**
 * A sheet being put together from the top: rows are appended, and looks, merges and number formats gather as areas
 * that are as large as possible, so that they can be written in few requests.
 */
export class SheetDraft {
  readonly values: SheetValue[][] = [];
  readonly rowHeights: number[] = [];
  readonly merges: Area[] = [];
  readonly pageStarts: number[] = [];
  private readonly areasByLook = new Map<LookName, Area[]>();

  /**
   * @param columnWidths characters
   * @param formats the format of numbers in a column; without one General
   */
  constructor(
    readonly columnWidths: readonly number[],
    private readonly formats: Readonly<Record<number, string>> = {},
  ) {}

  /** The row that comes next. */
  get end(): number {
    return this.values.length;
  }

  get columnCount(): number {
    return this.columnWidths.length;
  }

  /**
   * Appends a row; cells that are not given are empty. Returns the row. Whatever column a private number was written
   * in (a staff id that is an identity number, a window that is a phone's), it is not printed.
   */
  add(cells: readonly SheetValue[], height: number): number {
    const row = this.columnWidths.map((_, column) => cells[column] ?? '');
    this.values.push(row.map((cell) => (typeof cell === 'string' ? maskNumbers(cell) : cell)));
    this.rowHeights.push(height);
    return this.end - 1;
  }

  /** Appends a row whose one text goes over all columns. */
  addAcross(text: string, height: number, ...looks: LookName[]): number {
    const row = this.add([text], height);
    this.merge(row, 0, 1, this.columnCount);
    for (const look of looks) this.look(look, row, 0, 1, this.columnCount);
    return row;
  }

  /** Lets the next row begin a page; at the top of the sheet it does anyway. */
  startPage(): void {
    if (this.end > 0) this.pageStarts.push(this.end);
  }

  merge(row: number, column: number, rowCount: number, columnCount: number): void {
    if (rowCount * columnCount > 1) this.merges.push({ row, column, rowCount, columnCount });
  }

  /** Lays a look over an area. Looks lie over one another in the order of their first use. */
  look(name: LookName, row: number, column: number, rowCount: number, columnCount: number): void {
    const areas = this.areasByLook.get(name) ?? [];
    if (areas.length === 0) this.areasByLook.set(name, areas);
    areas.push({ row, column, rowCount, columnCount });
  }

  looks(): LookAreas[] {
    // Areas with a line around each keep apart, else the line between two of them would be lost.
    return [...this.areasByLook].map(([look, areas]) => ({ look, areas: (LOOKS[look] as Look).lines === 'outline' ? areas : joinDown(areas) }));
  }

  /** The cells that hold numbers, by format: whatever else is in a column stays a text cell. */
  numbers(): FormatAreas[] {
    const byFormat = new Map<string, Area[]>();
    this.columnWidths.forEach((_, column) => {
      const format = this.formats[column] ?? 'General';
      const areas = byFormat.get(format) ?? [];
      byFormat.set(format, areas);
      this.values.forEach((cells, row) => {
        if (typeof cells[column] === 'number') areas.push({ row, column, rowCount: 1, columnCount: 1 });
      });
    });
    return [...byFormat].filter(([, areas]) => areas.length > 0).map(([format, areas]) => ({ format, areas: joinAcross(joinDown(areas)) }));
  }

  /** How wide some columns are together, in characters. */
  widthOf(column: number, columnCount: number): number {
    return this.columnWidths.slice(column, column + columnCount).reduce((sum, width) => sum + width, 0);
  }
}

/** Joins areas of the same columns that stand right below one another. */
function joinDown(areas: readonly Area[]): Area[] {
  const joined: Area[] = [];
  const open = new Map<string, number>();
  for (const area of areas) {
    const key = `${area.column}:${area.columnCount}:${area.row}`;
    const at = open.get(key);
    const above = at === undefined ? undefined : joined[at];
    open.delete(key);
    const whole = above ? { ...above, rowCount: above.rowCount + area.rowCount } : area;
    const place = at ?? joined.length;
    joined[place] = whole;
    open.set(`${whole.column}:${whole.columnCount}:${whole.row + whole.rowCount}`, place);
  }
  return joined;
}

/** Joins areas of the same rows that stand right beside one another. */
function joinAcross(areas: readonly Area[]): Area[] {
  const turned = areas.map(turn).sort((a, b) => a.column - b.column || a.row - b.row);
  return joinDown(turned).map(turn);
}

function turn({ row, column, rowCount, columnCount }: Area): Area {
  return { row: column, column: row, rowCount: columnCount, columnCount: rowCount };
}
