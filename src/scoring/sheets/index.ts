import { buildSourceOf } from './build-source';
import type { SheetSource } from './context';
import { buildDeductions } from './deductions';
import { buildNotice } from './notice';
import { buildPersonal } from './personal/personal';
import { buildRanking } from './ranking';
import type { SheetData } from './sheet';

export type { IssueText, SheetSource } from './context';
export { BODY_SIZE, LOOKS, type Lines, type Look, type LookName } from './looks';
export { withSuffix } from './names';
export { columnPoints } from './page';
export type { Area, CellRule, FormatAreas, LookAreas, Mark, PrintSetup, RowRun, SheetChart, SheetData, SheetKind, SheetValue } from './sheet';
export type { SheetTexts } from './sheet-texts';

/** Builds every printed sheet of a period, in the order in which they stand in the workbook. */
export function buildScoreSheets(given: SheetSource): SheetData[] {
  const source = buildSourceOf(given);
  return [buildRanking(source), ...buildPersonal(source), buildNotice(source), buildDeductions(source)];
}
