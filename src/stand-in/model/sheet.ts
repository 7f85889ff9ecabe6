import { containsArea, everywhere, intersect } from './area';
import type { CommentThread } from './comments/comment-types';
import type { ConditionalFormat } from './rules/conditional-format-types';
import { CellStore } from './cells/cell-store';
import type { Drawing } from './drawing-types';
import type { ModelChange } from './events';
import type { AutoFilter } from './filters/filter-types';
import { MergeIndex } from './cells/merge-index';
import { accessDenied } from './model-error';
import type { CellNote } from './comments/comment-types';
import { defaultPageLayout } from './page-layout';
import { SheetChanges, type SheetFacet } from './sheet-changes';
import type { Cell } from './cells/cell-types';
import type { PageLayout } from './page-types';
import type { Area, ColumnProperties, FreezePanes, RowProperties, Visibility } from './sheet-types';
import type { Table } from './tables/table-types';
import type { Validation } from './rules/validation-types';
import type { WorkbookModel } from './workbook';

/** What a protected sheet still allows, by the names of Excel's protection options; and its password, if any. */
export interface SheetProtection {
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly password?: string;
}

/** A link on a rectangle of cells: to an address elsewhere or to a place in this workbook. */
export interface Hyperlink {
  area: Area;
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/** One worksheet: its cells and everything around them. Rows and columns count from 0. */
export class SheetModel {
  readonly cells = new CellStore();
  readonly columns = new Map<number, ColumnProperties>();
  readonly rows = new Map<number, RowProperties>();
  readonly changes = new SheetChanges();
  readonly customProperties = new Map<string, string>();
  visibility: Visibility = 'Visible';
  /** "#RRGGBB", or empty for none. */
  tabColor = '';
  merges: Area[] = [];
  /** Rectangles that the results of one formula, in the first cell, fill: dynamic arrays. */
  spills: Area[] = [];
  freeze: FreezePanes = { rows: 0, columns: 0 };
  showGridlines = true;
  showHeadings = true;
  /** Whether a group's summary is the row below it, the column right of it; else it is before it. */
  summaryBelow = true;
  summaryRight = true;
  enableCalculation = true;
  /** Characters of the default font; Excel's own default is 8.43. */
  standardWidth = 8.43;
  /** Points. */
  standardHeight = 15;
  layout: PageLayout = defaultPageLayout;
  /** Index of the first row after each break, and of the first column. */
  rowBreaks: number[] = [];
  columnBreaks: number[] = [];
  tables: Table[] = [];
  hyperlinks: Hyperlink[] = [];
  /** By priority: the first one wins where two say different things. */
  conditionalFormats: ConditionalFormat[] = [];
  /** Threads of comments, in the order they were begun. */
  comments: CommentThread[] = [];
  /** Notes of the older kind: to be read and shown; they stay in the file as they are. */
  notes: readonly CellNote[] = [];
  /** The sheet's own filter; tables have theirs. */
  autoFilter: AutoFilter | undefined;
  /** No two of them share a cell. */
  validations: readonly Validation[] = [];
  /** Charts, pictures and shapes, the lowest first. */
  drawings: Drawing[] = [];
  protection: SheetProtection | undefined;
  selection: Area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  private readonly mergeIndex = new MergeIndex();
  /** The id of the sheet it was copied from. */
  copiedFrom: string | undefined;
  /** False once it was deleted from its workbook. */
  exists = true;

  constructor(
    readonly workbook: WorkbookModel,
    readonly id: string,
    public name: string,
  ) {}

  get position(): number {
    return this.workbook.sheets.indexOf(this);
  }

  /** The cell as formatted: its own style, else its row's, else its column's. */
  styleAt(row: number, column: number): number {
    return this.cells.get(row, column)?.style ?? this.emptyStyleAt(row, column);
  }

  /** The style a cell has while nothing is in it. */
  emptyStyleAt(row: number, column: number): number {
    return this.rows.get(row)?.style || this.columns.get(column)?.style || 0;
  }

  /** The used cells, and the rectangles that merges and tables cover; undefined for an empty sheet. */
  usedArea(valuesOnly = false, within: Area = everywhere): Area | undefined {
    return this.cells.usedArea(valuesOnly, within);
  }

  setColumn(column: number, patch: Partial<ColumnProperties>): void {
    this.columns.set(column, { hidden: false, style: 0, outlineLevel: 0, ...this.columns.get(column), ...patch });
    this.changes.mark('columns');
  }

  /** A height is a person's own unless it is said to fit. */
  setRow(row: number, patch: Partial<RowProperties>): void {
    const { isFitted, ...before } = this.rows.get(row) ?? { hidden: false, style: 0, outlineLevel: 0 };
    const stays = isFitted === true && !('height' in patch);
    this.rows.set(row, { ...before, ...(stays && { isFitted }), ...patch });
    this.changes.mark('rows');
  }

  setLayout(patch: Partial<PageLayout>): void {
    this.layout = { ...this.layout, ...patch };
    this.changes.mark('layout');
  }

  /** Replaces a cell and nothing else: no event, no calculation. For loaders, calculation and the model itself. */
  putCell(row: number, column: number, cell: Cell | undefined): void {
    this.cells.set(row, column, cell);
  }

  /** The merged rectangle a cell lies in. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.length === 0 ? undefined : this.mergeIndex.at(this.merges, row, column);
  }

  /** The merged rectangles that have a cell in common with an area. */
  mergesTouching(area: Area): Area[] {
    return this.mergeIndex.touching(this.merges, area);
  }

  /** The table whose rectangle the area touches. */
  tableTouching(area: Area): Table | undefined {
    return this.tables.find((table) => intersect(table.area, area) !== undefined);
  }

  tableAround(area: Area): Table | undefined {
    return this.tables.find((table) => containsArea(table.area, area));
  }

  /** Refuses, as Excel does, a write to locked cells of a protected sheet. */
  requireEditable(area: Area): void {
    if (!this.protection) {
      return;
    }
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        if (this.workbook.styles.get(this.styleAt(row, column)).locked) {
          throw accessDenied();
        }
      }
    }
  }

  /** Refuses a change that a protected sheet allows only by one of its options, such as `allowFormatCells`. */
  requireUnprotected(option?: string): void {
    if (this.protection && !(option !== undefined && this.protection.options[option] === true)) {
      throw accessDenied();
    }
  }

  /** Notes what changed, for writers of files. */
  mark(...facets: SheetFacet[]): void {
    facets.forEach((facet) => this.changes.mark(facet));
  }

  emit(change: ModelChange): void {
    this.workbook.emit(change);
  }
}
