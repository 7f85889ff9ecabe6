/** A rectangle of cells, both ends included by its counts. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
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

/** A defined name. `sheetId` undefined: workbook scope. */
export interface DefinedName {
  name: string;
  readonly sheetId?: string;
  /** With its leading `=`. */
  formula: string;
  visible: boolean;
  comment: string;
}
