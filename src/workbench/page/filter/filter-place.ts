/** A filter whose menu is asked for: of a table's column (by id), or of a sheet's own filter (by place), and where. */
export interface FilterPlace {
  readonly sheetId: string;
  /** Undefined: the sheet's own filter. */
  readonly tableId: number | undefined;
  /** The column's key in what filters. */
  readonly key: number;
  /** What the menu opens beside, in the page's pixels. */
  readonly anchor: DOMRect;
}
