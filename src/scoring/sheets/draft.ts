import { maskNumbers } from '../privacy/numbers';
import { joinDown, joined } from './areas';
import { LOOKS, type Look, type LookName } from './looks';
import type { Area, CellRule, FormatAreas, LookAreas, RowRun, SheetChart, SheetValue } from './sheet';
import type { TextMeasure } from './text-width';

/**
 * A sheet being put together from the top: rows are appended, and looks, merges and number formats gather as areas
 * that are as large as possible, so that they can be written in few requests.
 */
export class SheetDraft {
  readonly values: SheetValue[][] = [];
  readonly rowHeights: number[] = [];
  readonly merges: Area[] = [];
  readonly pageStarts: number[] = [];
  readonly headings: RowRun[] = [];
  readonly rules: CellRule[] = [];
  readonly charts: SheetChart[] = [];
  private readonly blockStarts: number[] = [0];
  private readonly areasByLook = new Map<LookName, Area[]>();
  private readonly areasByFormat = new Map<string, Area[]>();

  /** @param columnWidths characters */
  constructor(
    readonly columnWidths: readonly number[],
    readonly measure: TextMeasure,
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
    return this.addOwn(
      cells.map((cell) => (typeof cell === 'string' ? maskNumbers(cell) : cell)),
      height,
    );
  }

  /** Appends a row of the unit's own words, which may hold its own phone number. */
  addOwn(cells: readonly SheetValue[], height: number): number {
    this.values.push(this.columnWidths.map((_, column) => cells[column] ?? ''));
    this.rowHeights.push(height);
    return this.end - 1;
  }

  /** Appends a row whose one text goes over all columns. */
  addAcross(text: string, height: number, ...looks: LookName[]): number {
    const row = this.add([text], height);
    this.spread(row, looks);
    return row;
  }

  /** The same for a text of the unit's own. */
  addOwnAcross(text: string, height: number, ...looks: LookName[]): number {
    const row = this.addOwn([text], height);
    this.spread(row, looks);
    return row;
  }

  /** Lets the next row begin a page; at the top of the sheet it does anyway. */
  startPage(): void {
    if (this.end > 0) this.pageStarts.push(this.end);
  }

  /** Lets a row that is there begin a page; pages are begun in the order of their rows. */
  startPageAt(row: number): void {
    this.pageStarts.push(row);
  }

  /** Lets the next row begin a block of rows that may look like another block. */
  startBlock(): void {
    if (this.end > 0) this.blockStarts.push(this.end);
  }

  merge(row: number, column: number, rowCount: number, columnCount: number): void {
    if (rowCount * columnCount > 1) this.merges.push({ row, column, rowCount, columnCount });
  }

  /** Lays a look over an area. Looks lie over one another in the order of their first use. */
  look(name: LookName, row: number, column: number, rowCount: number, columnCount: number): void {
    put(this.areasByLook, name, { row, column, rowCount, columnCount });
  }

  /** Makes an area one of numbers, in a format of Excel's. */
  number(format: string, row: number, column: number, rowCount: number, columnCount: number): void {
    put(this.areasByFormat, format, { row, column, rowCount, columnCount });
  }

  *looks(): Generator<void, LookAreas[]> {
    // Areas with a line around each keep apart, else the line between two of them would be lost.
    const all: LookAreas[] = [];
    for (const [look, areas] of this.areasByLook) {
      const { lines }: Look = LOOKS[look];
      all.push({ look, areas: lines === undefined || lines === 'grid' ? joinDown(areas) : areas });
      yield;
    }
    return all;
  }

  *numbers(): Generator<void, FormatAreas[]> {
    const all: FormatAreas[] = [];
    for (const [format, areas] of this.areasByFormat) {
      all.push({ format, areas: joined(areas) });
      yield;
    }
    return all;
  }

  blocks(): RowRun[] {
    return this.blockStarts.map((first, index) => ({
      first,
      count: (this.blockStarts[index + 1] ?? this.end) - first,
    }));
  }

  /** How wide some columns are together, in characters. */
  widthOf(column: number, columnCount: number): number {
    return this.columnWidths.slice(column, column + columnCount).reduce((sum, width) => sum + width, 0);
  }

  /** The lines a text takes in some columns. */
  wrap(text: string, column: number, columnCount: number, size?: number): string[] {
    return this.measure.wrap(text, this.widthOf(column, columnCount), size);
  }

  private spread(row: number, looks: readonly LookName[]): void {
    this.merge(row, 0, 1, this.columnCount);
    for (const look of looks) this.look(look, row, 0, 1, this.columnCount);
  }
}

function put<Key>(areas: Map<Key, Area[]>, key: Key, area: Area): void {
  const known = areas.get(key);
  if (known) known.push(area);
  else areas.set(key, [area]);
}
