import { columnLetters, formatArea } from '../../../model/address';
import { sameValue } from './same-value';
import type { Cell } from '../../../model/cells/cell-types';
import type { Area } from '../../../model/sheet-types';
import { CellReader, columnOf, type CellContext } from '../../read/cells';
import { attributeOf } from '../../xml/markup';
import { startScan } from '../../xml/scan';
import type { ArrayFormula } from './array-formulas';
import { cellElement, cellXml, markedCell } from './cells';
import { withPrefix } from './dialect';
import type { Spelling } from './spelling';

/** Puts changed cells into the markup of a row, leaving the others as they were written. */
export class CellPatcher {
  /** Numbers of shared formulas whose first cell, which brought the formula, was overwritten. */
  private readonly orphaned = new Set<string>();
  private readonly reader: CellReader;
  private read: Cell | undefined;
  formulasChanged = false;
  dataTables = 0;

  constructor(
    context: CellContext,
    private readonly numberOf: (style: number) => number,
    private readonly prefix: string,
    /** The formulas of the sheet whose results spill now. */
    private readonly arrays: ReadonlyMap<string, ArrayFormula>,
    private readonly spelled: Spelling,
  ) {
    this.reader = new CellReader(
      { cell: (_row, _column, cell) => void (this.read = cell), row: () => undefined, spill: () => undefined },
      context,
    );
  }

  /**
   * The markup of a cell after the change.
   * @param markup as it is in the file, its start tag included.
   * @param now what the model holds there; undefined for nothing.
   * @param touched whether the model says it was written; an untouched cell changes only where it lost its
   *   formula's first cell.
   */
  patch(markup: string, row: number, column: number, now: Cell | undefined, touched: boolean): string {
    const shared = markup.includes('"shared"') || markup.includes("'shared'");
    if (!touched && !shared) return markup;
    const before = this.readCell(markup, row, column);
    const sharedNumber = shared ? attributeOf(formulaTag(markup), 'si') : undefined;
    if (!touched) return this.orphaned.has(sharedNumber ?? '') ? this.withOwnFormula(markup, before) : markup;
    const sameFormula = before?.formula === now?.formula;
    const hasFormula = formulaTag(markup) !== '';
    if (!sameFormula) {
      this.formulasChanged = true;
      const definesShared =
        sharedNumber !== undefined && !/\/>\s*$/.test(formulaElement(markup)) && formulaText(markup) !== '';
      if (definesShared) this.orphaned.add(sharedNumber);
    }
    if (!now) return '';
    const sameCells = this.fillsSameCells(markup, row, column);
    if (before && sameFormula && sameCells && sameValue(before, now)) return this.withStyle(markup, before, now);
    if (hasFormula && before?.formula === undefined) this.dataTables += 1;
    if (before && sameFormula && sameCells && now.formula !== undefined && !this.orphaned.has(sharedNumber ?? '')) {
      return this.withValue(markup, before, now, row, column);
    }
    return this.fresh(now, row, column, before, markup);
  }

  /** A cell the file does not have. */
  added(cell: Cell, row: number, column: number): string {
    if (cell.formula !== undefined) this.formulasChanged = true;
    return withPrefix(
      cellXml(this.spelled(cell, row, column), row, column, this.numberOf, this.arrayAt(cell, row, column)),
      this.prefix,
    );
  }

  private arrayAt(cell: Cell, row: number, column: number): ArrayFormula | undefined {
    return cell.formula === undefined ? undefined : this.arrays.get(`${row},${column}`);
  }

  /** Whether the formula fills the cells the file says it fills; one that is no array formula fills its own alone. */
  private fillsSameCells(markup: string, row: number, column: number): boolean {
    const now = this.arrays.get(`${row},${column}`)?.area;
    return now === undefined || attributeOf(formulaTag(markup), 'ref') === formatArea(now);
  }

  private readCell(markup: string, row: number, column: number): Cell | undefined {
    this.read = undefined;
    this.reader.moveTo(row, column);
    const scan = startScan(this.reader);
    scan.write(markup);
    scan.end();
    return this.read;
  }

  /**
   * The style's number as the file had it where the style did not change: two of its numbers may look alike to the
   * model.
   */
  private styleNumber(markup: string, before: Cell | undefined, now: Cell): number | undefined {
    const own = attributeOf(markup, 's');
    if (before && before.style === now.style) return own === undefined ? undefined : Number(own);
    return now.style === 0 ? undefined : this.numberOf(now.style);
  }

  private withStyle(markup: string, before: Cell, now: Cell): string {
    if (before.style === now.style) return markup;
    const number = this.styleNumber(markup, before, now);
    const bare = markup.replace(
      /^(<[^\s/>]+(?:\s+(?!s\s*=)[\w:]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s+s\s*=\s*(?:"[^"]*"|'[^']*')/,
      '$1',
    );
    return number === undefined ? bare : bare.replace(/^<[^\s/>]+/, `$& s="${number}"`);
  }

  /** A new result beside the formula as it was written, array and shared ones too. */
  private withValue(markup: string, before: Cell, now: Cell, row: number, column: number): string {
    const made = cellElement(addressOf(markup, row, column), this.styleNumber(markup, before, now), now, '<f/>');
    const dynamic = attributeOf(markup, 'cm');
    const tagged = dynamic === undefined ? made : made.replace('<c ', `<c cm="${dynamic}" `);
    return withPrefix(tagged, this.prefix).replace(`<${this.prefix}f/>`, () => formulaElement(markup));
  }

  private fresh(now: Cell, row: number, column: number, before: Cell | undefined, markup: string): string {
    const style = this.styleNumber(markup, before, now);
    return withPrefix(
      markedCell(addressOf(markup, row, column), style, this.spelled(now, row, column), this.arrayAt(now, row, column)),
      this.prefix,
    );
  }

  private withOwnFormula(markup: string, before: Cell | undefined): string {
    if (before?.formula === undefined) return markup;
    const own = withPrefix(cellElement('A1', undefined, { value: 0, style: 0, formula: before.formula }), this.prefix);
    return markup.replace(formulaElement(markup), () => formulaElement(own));
  }
}

/** Rectangles by the rows they cover, asked for row after row. */
export class TouchedColumns {
  private readonly starting: Area[];
  private active: Area[] = [];
  private next = 0;
  private row = -1;

  constructor(areas: readonly Area[]) {
    this.starting = [...areas].sort((a, b) => a.row - b.row);
  }

  /** The rectangles that cover a row. */
  at(row: number): readonly Area[] {
    if (row < this.row) {
      this.active = [];
      this.next = 0;
    }
    this.row = row;
    for (; this.next < this.starting.length && this.starting[this.next].row <= row; this.next += 1) {
      this.active.push(this.starting[this.next]);
    }
    this.active = this.active.filter((area) => area.row + area.rowCount > row);
    return this.active;
  }
}

const FORMULA = /<(?:[\w.-]+:)?f(?=[\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>/;

function formulaTag(markup: string): string {
  return FORMULA.exec(markup)?.[0] ?? '';
}

/** The whole `f` of a cell. */
function formulaElement(markup: string): string {
  const tag = FORMULA.exec(markup);
  if (!tag) return '';
  if (tag[0].endsWith('/>')) return tag[0];
  const end = /<\/(?:[\w.-]+:)?f\s*>/.exec(markup.slice(tag.index));
  return end ? markup.slice(tag.index, tag.index + end.index + end[0].length) : '';
}

function formulaText(markup: string): string {
  return formulaElement(markup).replace(/<[^>]*>/g, '');
}

function addressOf(markup: string, row: number, column: number): string {
  const own = attributeOf(markup, 'r');
  if (own !== undefined && columnOf(own) === column) return own;
  return `${columnLetters(column)}${row + 1}`;
}
