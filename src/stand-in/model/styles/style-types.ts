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
