export { countFormulas, freezeFormulas, type FormulaCount } from './freeze/freeze-formulas';
export { writeTemplate } from './prepare/write-template';
export { plainFailure } from './plain-failure';
export { readPrintSettings, writePrintSettings } from './print-settings';
export { readLog } from './read/read-log';
export { NoIncidentsError } from './read/read-workbook';
export { scoreWorkbook, type ScoreOptions, type WorkbookScore } from './score-workbook';
export { LiveWorkbook, type Pace } from './watch/live-workbook';
export type { LogKeeper } from './watch/log-keeper';
