export { countFormulas, freezeFormulas, type FormulaCount } from './freeze/freeze-formulas';
export {
  readAppealSubject,
  recordAppeal,
  takeBackAppeal,
  type AppealSubject,
  type AppealWritten,
} from './edit/appeals';
export { appendIncident } from './edit/append-incident';
export { writeScoreSetting } from './edit/write-score-setting';
export { placeRankingChart } from './edit/ranking-chart';
export { fixCells, type CellFix, type FixResult } from './edit/fix-cells';
export { goTo, type SheetPlace } from './go-to/go-to';
export { makeTables } from './prepare/make-tables';
export {
  connectTable,
  disconnectTable,
  offerOfSelection,
  surveyWorkbook,
  type Survey,
  type TableFound,
  type TableOffer,
} from './prepare/survey';
export { writeTemplate } from './prepare/write-template';
export { minuteOf } from './minute-of';
export { plainFailure } from './plain-failure';
export { readLogo, writeLogo } from './keep/logo';
export { lockPeriod, lockWorkbook, LockMismatchError } from './keep/lock-period';
export { writeUnlock } from './keep/locks';
export { checkSeals, type SealCheck, type SealSource } from './keep/seals';
export { readPrintSettings, writePrintSettings } from './print-settings';
export { NoIncidentsError, type ReadOptions } from './read/read-workbook';
export type { PrintPart } from './write/set-up-page';
export type { PrintFault } from './write/write-score-sheets';
export {
  issuesWithLocks,
  scoreWorkbook,
  writeScores,
  type ScoreOptions,
  type SheetChoice,
  type WorkbookScore,
} from './score-workbook';
export { LiveWorkbook, type Pace } from './watch/live-workbook';
export type { LogKeeper } from './watch/log-keeper';
