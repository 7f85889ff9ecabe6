/**
 * The data of the stand-in's workbook, as plain shapes that the model's classes carry, the RichApi
 * surface reads and sets, and the .xlsx files are read into and written from.
 *
 * Rows and columns count from 0. Lengths on paper are points (1/72 inch). Colours are "#RRGGBB".
 */

import type { ColumnFilter } from './filter-types';

/** An error value of a cell, such as #N/A or #DIV/0!. A text that merely looks like one is a string. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. An empty cell is `""`, as Excel's own API says it. Dates are serial numbers. */
export type CellValue = string | number | boolean | CellError;

/** A piece of text with its own font, inside one cell. */
export interface TextRun {
  readonly text: string;
  readonly font?: Partial<FontStyle>;
}

/** One cell that holds something or is formatted. Immutable: a change replaces the cell. */
export interface Cell {
  readonly value: CellValue;
  /** With its leading `=`, in English function names and A1 references; absent for constants. */
  readonly formula?: string;
  /** Index into the workbook's style table; 0 is the workbook's Normal style. */
  readonly style: number;
  /** Present only where the text has runs of different fonts; their texts joined are `value`. */
  readonly runs?: readonly TextRun[];
}

/** A rectangle of cells, both ends included by its counts. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A colour as a file may give it: ready RGB or a theme colour, and its tint (-1 to 1). */
export type Color =
  { readonly rgb: string; readonly tint?: number } | { readonly theme: number; readonly tint: number };

export interface FontStyle {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: 'None' | 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant';
  readonly superscript: boolean;
  readonly subscript: boolean;
  /** Undefined: automatic (black). */
  readonly color?: Color;
}

export interface FillStyle {
  /** Excel's pattern name as in the file format: none, solid, gray125, lightGrid, ... */
  readonly pattern: string;
  readonly foreground?: Color;
  readonly background?: Color;
}

export type BorderLine = 'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
export type BorderWeight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';

export interface BorderStyle {
  readonly line: BorderLine;
  readonly weight: BorderWeight;
  readonly color?: Color;
}

export interface Borders {
  readonly top?: BorderStyle;
  readonly bottom?: BorderStyle;
  readonly left?: BorderStyle;
  readonly right?: BorderStyle;
  readonly diagonalDown?: BorderStyle;
  readonly diagonalUp?: BorderStyle;
}

export interface Alignment {
  readonly horizontal:
    'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
  readonly vertical: 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly indent: number;
  /** Degrees, -90 to 90; 180 is stacked text, as Excel's textOrientation says it. */
  readonly rotation: number;
  readonly readingOrder: 'Context' | 'LeftToRight' | 'RightToLeft';
}

/** Everything a cell's look consists of. Immutable and interned: equal styles share one index. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly font: FontStyle;
  readonly fill: FillStyle;
  readonly borders: Borders;
  readonly alignment: Alignment;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** The leading apostrophe: the cell's text is text whatever it looks like. */
  readonly quotePrefix: boolean;
  /** Index of the named cell style it rests on (0 is Normal). */
  readonly namedStyle: number;
}

export interface ColumnProperties {
  /** In characters of the default font, as the file has it (8.43 is Excel's default); undefined: default. */
  readonly width?: number;
  readonly hidden: boolean;
  readonly style: number;
  readonly outlineLevel: number;
}

export interface RowProperties {
  /** Points; undefined: default or fitted by whoever shows it. */
  readonly height?: number;
  /** The height is one that fitted the row's text: it gives way when that changes. */
  readonly isFitted?: boolean;
  readonly hidden: boolean;
  readonly style: number;
  readonly outlineLevel: number;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface FreezePanes {
  readonly rows: number;
  readonly columns: number;
}

export interface HeaderFooter {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

export interface HeaderFooterSet {
  readonly defaultHeader: HeaderFooter;
  readonly defaultFooter: HeaderFooter;
  readonly evenHeader: HeaderFooter;
  readonly evenFooter: HeaderFooter;
  readonly firstHeader: HeaderFooter;
  readonly firstFooter: HeaderFooter;
  readonly differentFirst: boolean;
  readonly differentOddEven: boolean;
  readonly scaleWithDocument: boolean;
  readonly alignWithMargins: boolean;
}

/** A sheet's page set-up. Margins are inches, as in the file; the API's points are converted at its door. */
export interface PageLayout {
  readonly orientation: 'Portrait' | 'Landscape';
  /** The file format's paper number: 9 is A4, 1 is Letter. Undefined: the printer's own. */
  readonly paperSize?: number;
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  /** Percent, 10 to 400; ignored where fit is given. */
  readonly scale: number;
  /** Pages wide and tall; 0 in one of them means automatic. */
  readonly fit?: { readonly wide: number; readonly tall: number };
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly draft: boolean;
  readonly printComments: 'None' | 'EndSheet' | 'InPlace';
  readonly printErrors: 'AsDisplayed' | 'Blank' | 'Dash' | 'NotAvailable';
  readonly order: 'DownThenOver' | 'OverThenDown';
  readonly firstPageNumber?: number;
  readonly headersFooters: HeaderFooterSet;
  readonly printArea?: readonly Area[];
  /** First and last row (or column) repeated on every page. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly titleColumns?: { readonly first: number; readonly last: number };
}

export interface TableColumn {
  readonly id: number;
  readonly name: string;
  /** The totals row's function in the file's words: none, sum, count, custom, ... */
  readonly totalsFunction?: string;
  readonly totalsLabel?: string;
  /** Where the function is `custom`. */
  readonly totalsFormula?: string;
  readonly formula?: string;
}

export interface Table {
  /** Excel's number of the table, unique in the workbook. */
  readonly id: number;
  name: string;
  /** The whole table: header row, body and totals row. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showFilterButton: boolean;
  style: string;
  columns: TableColumn[];
  /** Filters by column id; rows they leave out are hidden. */
  filters?: ReadonlyMap<number, ColumnFilter>;
  /** The body is only the blank row that Excel shows where the first row will go: it counts as no row. */
  insertRow?: boolean;
}

/** A defined name. `sheetId` undefined: workbook scope. */
export interface DefinedName {
  name: string;
  readonly sheetId?: string;
  /** With its leading `=`. */
  formula: string;
  visible: boolean;
  comment: string;
}
