import type { LookName } from './looks';

/** The documents a period is printed as. */
export type SheetKind = 'ranking' | 'personal' | 'notice' | 'deductions';

/** What a cell of ours may hold: a text that stays a text, a number, or nothing. Never a formula. */
export type SheetValue = string | number;

/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Some rows of a sheet. */
export interface RowRun {
  readonly first: number;
  readonly count: number;
}

/** A look, and where it lies. Later looks of a sheet lie over earlier ones. */
export interface LookAreas {
  readonly look: LookName;
  readonly areas: readonly Area[];
}

/** A number format in Excel's words, and the cells that hold numbers of it. */
export interface FormatAreas {
  readonly format: string;
  readonly areas: readonly Area[];
}

/** A colour or bar that Excel lays over cells by what they hold; on a grey printer its shade tells the same. */
export type CellRule =
  /** Bars as long as the cells' numbers between two bounds. */
  | { readonly kind: 'bars'; readonly area: Area; readonly from: number; readonly to: number }
  /** Marks numbers below a bound. */
  | { readonly kind: 'below'; readonly area: Area; readonly bound: number; readonly mark: Mark }
  /** Marks texts that begin with some words. */
  | { readonly kind: 'begins'; readonly area: Area; readonly words: string; readonly mark: Mark };

export interface Mark {
  /** "#RRGGBB" */
  readonly fill: string;
  readonly bold?: boolean;
}

/** A chart over cells of its own sheet. */
export interface SheetChart {
  readonly kind: 'columns' | 'line';
  readonly title: string;
  /** One cell a category, and the category's value in the same row. */
  readonly categories: Area;
  readonly values: Area;
  /** Where the value axis begins. */
  readonly from: number;
  /** A format of Excel's for the values beside the marks. */
  readonly format: string;
  /** The cells it covers: empty ones. */
  readonly place: Area;
}

/** Distances from the paper's edge, in points. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** The three parts of a page's footer in Excel's codes (`&P`, `&N`); with their codes of place at most 255 characters. */
export interface Footer {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

export type Orientation = 'portrait' | 'landscape';

/** How a sheet is printed: one page wide, as many tall as it takes. */
export interface PrintSetup {
  readonly paper: 'A4' | 'Letter';
  readonly orientation: Orientation;
  readonly margins: Margins;
  readonly footer: Footer;
  /** The rows repeated at the top of each page. */
  readonly titleRows?: RowRun;
  /** The rows that begin a page, in order; never row 0. */
  readonly pageStarts: readonly number[];
}

/** One printed sheet as plain data: all of it is what the workbook room writes, and nothing there has to be worked out. */
export interface SheetData {
  readonly kind: SheetKind;
  /** The label of the period, such as `2026-03`. */
  readonly period: string;
  /** From 1; above 1 where one kind takes several sheets. */
  readonly part: number;
  /** The name it should have, fit for Excel. */
  readonly name: string;
  readonly font: string;
  /** One array a row, each as long as there are columns; what a merged area holds stands in its first cell. */
  readonly values: readonly (readonly SheetValue[])[];
  /** Where numbers stand; all other cells are text cells. A text in such an area is one that Excel reads as a text. */
  readonly numbers: readonly FormatAreas[];
  readonly looks: readonly LookAreas[];
  readonly merges: readonly Area[];
  /** Characters of the default font. */
  readonly columnWidths: readonly number[];
  /** Points, one a row, at most 409. */
  readonly rowHeights: readonly number[];
  /** Runs of rows that may look like one another, such as people's pages; in order, without gaps. */
  readonly blocks: readonly RowRun[];
  /** The rows of titles, on every page that has a head of its own: a logo stands at their left. */
  readonly headings: readonly RowRun[];
  readonly rules: readonly CellRule[];
  readonly charts: readonly SheetChart[];
  /** How many rows stay in sight above. */
  readonly frozenRows: number;
  readonly print: PrintSetup;
}
