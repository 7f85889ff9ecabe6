import { buildSourceOf, type BuildSource } from './build-source';
import type { SheetSource } from './context';
import { buildDeductions } from './deductions';
import { buildNotice } from './notice';
import { buildPersonal } from './personal/personal';
import { buildRanking } from './ranking';
import type { SheetData, SheetKind } from './sheet';

export type { IssueText, SheetSource } from './context';
export { BODY_SIZE, LOOKS, type Lines, type Look, type LookName } from './looks';
export { withSuffix } from './names';
export { columnPoints } from './page';
export type {
  Area,
  CellRule,
  FormatAreas,
  LookAreas,
  Mark,
  PrintSetup,
  RowRun,
  SheetChart,
  SheetData,
  SheetKind,
  SheetValue,
} from './sheet';
export type { SheetTexts } from './sheet-texts';

/**
 * Builds the printed sheets of a period, in the order in which they stand in the workbook, a person or a row a step.
 *
 * @param kinds those that are wanted; default: all
 */
export function* buildScoreSheets(given: SheetSource, kinds?: readonly SheetKind[]): Generator<void, SheetData[]> {
  const source = yield* buildSourceOf(given);
  const sheets: SheetData[] = [];
  for (const kind of ['ranking', 'personal', 'notice', 'deductions'] as const) {
    if (!kinds || kinds.includes(kind)) sheets.push(...(yield* BUILDERS[kind](source)));
  }
  return sheets;
}

const BUILDERS: Readonly<Record<SheetKind, (source: BuildSource) => Generator<void, SheetData[]>>> = {
  ranking: buildRanking,
  personal: buildPersonal,
  notice: buildNotice,
  deductions: buildDeductions,
};
