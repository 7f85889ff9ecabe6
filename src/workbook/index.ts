export { writeTemplate } from './prepare/write-template';
export { NoIncidentsError } from './read/read-workbook';
export { scoreWorkbook, type ScoreOptions, type WorkbookScore } from './score-workbook';
