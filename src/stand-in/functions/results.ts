import { errorTexts } from '../model/entry/entry';
import type { CellError, CellValue } from '../model/cells/cell-types';

/** What a function gave: one value, or rows of values that spill; an error may carry a sentence for the user. */
export type FunctionResult =
  | { readonly values: readonly (readonly CellValue[])[]; readonly message?: undefined }
  | { readonly values: readonly [readonly [CellError]]; readonly message?: string };

/** The runtime's numbers of errors. Whatever else went wrong is a #VALUE!. */
const errorByCode: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

/** Errors that show the function's own words; the others show Excel's. */
const errorsWithWords = new Set(['#VALUE!', '#N/A']);

/** One entry of the runtime's report: invocation, success, value, and the error's number. */
export type ReportedResult = readonly [id: number, succeeded: boolean, value: unknown, errorCode?: number];

export function asReported(entry: unknown): ReportedResult | undefined {
  if (Array.isArray(entry)) {
    return typeof entry[0] === 'number' ? (entry as unknown as ReportedResult) : undefined;
  }
  // Hosts with CustomFunctions below 1.7 get objects instead.
  const result = entry as { id?: unknown; failed?: unknown; value?: unknown; errorCode?: unknown } | null;
  return typeof result?.id === 'number'
    ? [
        result.id,
        result.failed !== true,
        result.value,
        typeof result.errorCode === 'number' ? result.errorCode : undefined,
      ]
    : undefined;
}

export function toFunctionResult([, succeeded, value, errorCode]: ReportedResult): FunctionResult {
  if (!succeeded) {
    const error = errorByCode[errorCode ?? 0] ?? '#VALUE!';
    const message = errorsWithWords.has(error) && typeof value === 'string' && value !== '' ? value : undefined;
    return { values: [[{ error }]], message };
  }
  if (Array.isArray(value)) {
    const rows = value.map((row: unknown) => (Array.isArray(row) ? row : [row]));
    const isGrid = rows.length > 0 && rows.every((row) => row.length > 0 && row.length === rows[0]?.length);
    return isGrid ? { values: rows.map((row) => row.map(cellValue)) } : { values: [[{ error: '#VALUE!' }]] };
  }
  const one = cellValue(value);
  return typeof one === 'object' ? { values: [[one]], message: errorMessage(value) } : { values: [[one]] };
}

function errorMessage(value: unknown): string | undefined {
  const message = typeof value === 'object' && value !== null && 'message' in value ? value.message : undefined;
  return typeof message === 'string' && message !== '' ? message : undefined;
}

function cellValue(value: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') {
    return value;
  }
  if (value === null || value === undefined) {
    return 0;
  }
  const code = typeof value === 'object' && 'code' in value ? value.code : undefined;
  return { error: typeof code === 'string' && errorTexts.has(code) ? code : '#VALUE!' };
}
