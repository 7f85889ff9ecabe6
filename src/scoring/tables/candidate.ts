/** A table, or a row of a sheet that may be the header of a plain range. */
export interface Candidate {
  readonly sheet: string;
  /** The table's name; `undefined` for a plain range. */
  readonly table?: string;
  /** The header cells, from the table's or sheet's first column on. */
  readonly header: readonly unknown[];
}
