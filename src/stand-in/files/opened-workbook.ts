import type { Shift } from '../model/references/shift';
import type { TextRun } from '../model/cells/cell-types';
import type { WorkbookModel } from '../model/workbook';
import type { OpcPackage } from './package/opc-package';
import type { ReadStyles } from './read/styles';

/** What a save may not be able to keep as it was. */
export type NoticePart =
  | 'data-tables'
  | 'scenarios'
  | 'form-controls'
  | 'embedded-objects'
  | 'custom-views'
  | 'pivot-tables'
  | 'sparklines'
  | 'slicers'
  | 'timelines'
  | 'queries';

/** Something of the file that a save cannot keep. */
export interface FileNotice {
  /** The sheet's name. */
  readonly sheet: string;
  readonly what: NoticePart;
  /** One plain sentence for people. */
  readonly message: string;
}

/** Where a sheet of the model came from. */
export interface SheetSource {
  /** The sheet's part: `xl/worksheets/sheet1.xml`. */
  readonly path: string;
  /** The id of its relationship from the workbook's part. */
  readonly relationshipId: string;
}

/**
 * A workbook and the package it came from. The package stays as it was opened: a save takes from it all that did not
 * change, and saving twice gives the same bytes twice.
 */
export interface OpenedWorkbook {
  readonly model: WorkbookModel;
  readonly source: WorkbookSource;
}

/** What a save needs to know of the file as it was opened. */
export interface WorkbookSource {
  readonly package: OpcPackage;
  readonly workbookPath: string;
  /** By the model's sheet id; a sheet that is not here is new. */
  readonly sheets: ReadonlyMap<string, SheetSource>;
  readonly styles: ReadStyles;
  readonly sharedStrings: readonly SharedString[];
  /** The cells put in and taken out since, in order, by the model's sheet id. */
  readonly shifts: ReadonlyMap<string, readonly Shift[]>;
  /** The sheet in front as the file was opened; undefined for a new workbook. */
  readonly frontSheetId?: string;
  /** The add-in whose settings are read and written. */
  readonly addInId?: string;
}

/** A string of the shared table: its text and, where it is rich, its runs. */
export interface SharedString {
  readonly text: string;
  readonly runs?: readonly TextRun[];
}
