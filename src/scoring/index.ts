export { firstDay, isoDay, isoMonth, monthOf, type Day, type Month } from './calendar';
export { isBlank, type CellValue, type Column } from './cells/cell';
export { CellMemo, NumberMemo } from './cells/cell-memo';
export { parseDay, serialOfDay, type DateSystem } from './cells/day';
export { fold, shown } from './cells/text';
export {
  isTotalsWord,
  parseDecision,
  WORDS,
  wordIn,
  type ContractWord,
  type Decision,
  type Status,
} from './cells/words';
export { NOBODY } from './incidents/cell-readers';
export { DETAIL_FIELDS, type DetailField, type Details, type RowDetails } from './incidents/details';
export { possibleDuplicates } from './incidents/duplicates';
export type { IncidentLog, TouchedDay } from './incidents/incident-log';
export { quantityRule, readQuantity } from './incidents/quantity';
export type { RowPlace } from './incidents/row-places';
export type { Ledger } from './incidents/ledger';
export { ingest, Ingestion, type Ingested, type LogEnds, type WorkbookFrame } from './ingest';
export { clauseCosts, type ClauseCost } from './insight/clause-costs';
export { farDates, likelyMonths, type FarDate } from './insight/far-dates';
export { gradeCounts, type GradeCount } from './insight/grade-counts';
export { periodsWithData } from './insight/periods-with-data';
export { periodOfDays, previousPeriod } from './insight/previous-period';
export { monthlyTrend, type MonthFigures } from './insight/trend';
export { issue, WORKBOOK, type IssueCode, type RowIssue, type Severity } from './issue';
export * from './lock';
export { isPostedWithin, type Person } from './people/roster';
export { isRollUp, monthPeriod, parsePeriod, type Period } from './period';
export { issuesOf } from './report/issues';
export { toJson, type Language, type ReportJson } from './report/json';
export { inRankOrder } from './report/rank-order';
export {
  reportInSteps,
  reportPeriod,
  type Flag,
  type ItemScore,
  type PeriodReport,
  type StaffScore,
} from './report/report';
export { BrokenRulebookError, type LocatedFault } from './rules/parse-rulebook';
export type { RuleItem } from './rules/rules';
export { explain, type Deduction } from './score/deductions';
export type { PersonScore } from './score/figures';
export { Scorer } from './score/person-score';
export { ranksOf, standingsOf, type Standing } from './score/standing';
export { inPoints, percentOf, totalOf, totalOfItems, type Total } from './score/total';
export {
  meanOf,
  scoreWindows,
  windowMembers,
  windowMembersInSteps,
  type Member,
  type WindowScore,
} from './score/windows';
export {
  DEFAULT_PRINT_SETTINGS,
  printKeys,
  unreadablePrintSettings,
  type PrintSettings,
  type Signatory,
} from './print-settings';
export { namesToConfirm, privateNumbersOf, type NameFound, type NumberFound } from './privacy/free-texts';
export type { NumberKind } from './privacy/numbers';
export { sealedParts, sealedRows, sealedText, sealOf, type RuleTable, type SealedParts } from './seal';
export {
  compareSealRecords,
  isSealRecord,
  sealRecordOf,
  type Change,
  type SealChange,
  type SealRecord,
} from './seal-record';
export { parseSettings, type ParsedSettings, type Settings } from './settings';
export { rowOfSetting } from './settings-table';
export {
  TABLES,
  matchHeaders,
  type ColumnContract,
  type ColumnMap,
  type FieldOf,
  type IncidentField,
  type TableRole,
} from './tables/contract';
export type { Candidate } from './tables/candidate';
export { discoverTables, missingIncidentColumns, type FoundTables } from './tables/discover';
export { connectionsOf, namedHeader, parseConnections, type Connection } from './tables/connection';
export { suggestColumns } from './tables/suggest-columns';
export { countedRows, type CountedRow } from './sheets/deduction-rows';
export { cellOf, rowsBetween, type RawTable, type TableOf } from './tables/table';
export type { Gap, WorkbookTables } from './tables/workbook-tables';
export { sampleTables } from './template/sample-tables';
export { rulebookTables } from './template/rulebook-tables';
export { templateTable, type Entry, type TemplateTable } from './template/template-table';
export type { SheetKind } from './sheets';
