/** The bounds of an Excel worksheet. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** The most characters one cell holds. */
export const maxCellText = 32_767;
/** Characters of a formula. */
export const maxFormulaText = 8192;
