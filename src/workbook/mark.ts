import type { SheetKind } from '../scoring';

/** The hidden name, in a sheet's own scope, that says the sheet is ours. Every spreadsheet program keeps it in the file. */
export const MARK_NAME = '_WindowScore';

/** What the names of sheets begin with while they are being built or replaced. */
export const TEMPORARY = '~WindowScore';

/** What the mark says of a sheet: which document of which period it is, and under which name it was made. */
export interface Mark {
  readonly kind: SheetKind;
  readonly period: string;
  /** From 1; above 1 where one document takes several sheets. */
  readonly part: number;
  /** A copy or a renamed sheet still carries the mark, but its name differs: it is never input, and never replaced. */
  readonly sheetName: string;
}

/** The mark as the formula of a name: a constant text. */
export function markFormula(mark: Mark): string {
  return `="${JSON.stringify(mark).replace(/"/gu, '""')}"`;
}

/** Reads a mark back; `undefined` where the name holds anything else. */
export function parseMark(formula: string): Mark | undefined {
  const text = /^="(.*)"$/su.exec(formula)?.[1]?.replace(/""/gu, '"');
  try {
    const mark: unknown = JSON.parse(text ?? '');
    return isMark(mark) ? mark : undefined;
  } catch {
    // Somebody's own name that happens to be called like ours.
    return undefined;
  }
}

function isMark(value: unknown): value is Mark {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, period, part, sheetName } = value as Partial<Record<keyof Mark, unknown>>;
  return (
    typeof kind === 'string' && typeof period === 'string' && typeof part === 'number' && typeof sheetName === 'string'
  );
}
