import type { FontStyle } from '../styles/style-types';

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
