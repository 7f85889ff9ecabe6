import type { SheetSource } from './context';
import { buildDeductions } from './deductions';
import { buildNotice } from './notice';
import { buildPersonal } from './personal';
import { buildRanking } from './ranking';
import { publishableSource } from './publishable-source';
import type { SheetData } from './sheet';
import { remembering } from './sheet-texts';

export { publishableSource } from './publishable-source';
export type { IssueText, SheetSource } from './context';
export { BODY_SIZE, LOOKS, type Look, type LookName } from './looks';
export { withSuffix } from './names';
export { columnPoints } from './page';
export type { Area, FormatAreas, LookAreas, PrintSetup, SheetData, SheetKind, SheetValue } from './sheet';
export type { SheetTexts } from './sheet-texts';

/** Builds every printed sheet of a period, in the order in which they stand in the workbook. */
export function buildScoreSheets(given: SheetSource): SheetData[] {
  const source = { ...publishableSource(given), t: remembering(given.t) };
  return [buildRanking(source), ...buildPersonal(source), buildNotice(source), buildDeductions(source)];
}
