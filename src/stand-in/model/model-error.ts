/** Excel's refusal of a change, with the code its API reports. Nothing was changed. */
export class ModelError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'ModelError';
  }
}

export const invalidArgument = (
  message = 'The argument is invalid or missing or has an incorrect format.',
): ModelError => new ModelError('InvalidArgument', message);

export const itemNotFound = (): ModelError => new ModelError('ItemNotFound', "The requested resource doesn't exist.");

export const itemAlreadyExists = (): ModelError =>
  new ModelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');

export const accessDenied = (): ModelError =>
  new ModelError('AccessDenied', 'You cannot perform the requested operation.');

export const invalidOperation = (message = 'The operation attempted is invalid on the object.'): ModelError =>
  new ModelError('InvalidOperation', message);

export const invalidReference = (): ModelError =>
  new ModelError('InvalidReference', 'This reference is not valid for the current operation.');

export const insertDeleteConflict = (): ModelError =>
  new ModelError('InsertDeleteConflict', 'The insert or delete operation attempted resulted in a conflict.');

export const nonBlankCellOffSheet = (): ModelError =>
  new ModelError(
    'NonBlankCellOffSheet',
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  );

export const mergedRangeConflict = (): ModelError =>
  new ModelError(
    'MergedRangeConflict',
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, or merged cells.",
  );

export const rangeExceedsLimit = (): ModelError =>
  new ModelError('RangeExceedsLimit', 'The cell count in the range has exceeded the maximum supported number.');

/** A formula would have to be calculated, and nobody here does. */
export const calculationMissing = (): ModelError =>
  new ModelError('NotImplemented', 'This workbook has no calculation.');
