/** Why a file cannot be opened as a workbook; tells programs apart what the sentence tells a person. */
export type NotAWorkbookCause =
  | 'empty'
  | 'text'
  | 'web-page'
  | 'not-a-zip'
  | 'old-format'
  | 'encrypted'
  | 'binary-workbook'
  | 'open-document'
  | 'no-workbook'
  | 'damaged';

/** The bytes are no .xlsx workbook that can be read. `message` is one plain sentence about what they are instead. */
export class NotAWorkbookError extends Error {
  override readonly name = 'NotAWorkbookError';

  constructor(
    readonly reason: NotAWorkbookCause,
    message: string,
  ) {
    super(message);
  }
}

/** A part of the package cannot be read: its checksum, its XML or what it refers to is broken. */
export function damagedPart(part: string, detail: string): NotAWorkbookError {
  return new NotAWorkbookError('damaged', `The workbook is damaged: its part ${part} cannot be read (${detail}).`);
}
