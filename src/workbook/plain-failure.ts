import { BrokenRulebookError, TABLES, type NumberFound } from '../scoring';
import { faultMessage } from '../texts/issue-message';
import { PlainError } from '../texts/plain-error';
import type { Language, TextKey, Texts } from '../texts';
import { NoAppealColumnError } from './edit/appeals';
import { NoColumnError } from './edit/append-incident';
import { RowChangedError } from './edit/log-row';
import { RowHiddenError, SheetGoneError, SheetHiddenError } from './go-to/go-to';
import { AlreadyLockedError, LockMismatchError } from './keep/lock-period';
import { BadLogoError } from './keep/logo';
import { TableTakenError } from './prepare/make-tables';
import { NoIncidentsError } from './read/read-workbook';
import { PrivateNumbersError } from './score-workbook';
import { MovedRowsError } from './read/standing';
import { ProtectedStructureError } from './write/own-sheets';

/** What Excel refuses, by its error codes, and the sentence that says what to do about it. */
const EXCEL_REFUSALS: Readonly<Record<string, TextKey>> = {
  InvalidOperationInCellEditMode: 'workbook.cellEdit',
  AccessDenied: 'workbook.protectedSheet',
  OperationCellsExceedLimit: 'workbook.tooLarge',
  RequestPayloadSizeLimitExceeded: 'workbook.tooLarge',
  ResponsePayloadSizeLimitExceeded: 'workbook.tooLarge',
  ConnectionFailure: 'workbook.connectionLost',
  ApiNotFound: 'workbook.outOfDate',
  ApiNotAvailable: 'workbook.outOfDate',
};

/**
 * A failure of reading, scoring or writing as a sentence with a next step. What nobody can foresee stays as it is, for
 * the caller to show with a general sentence.
 */
export function plainFailure(error: unknown, t: Texts, language: Language): unknown {
  if (error instanceof NoIncidentsError) return new PlainError(noIncidents(error, t, language));
  if (error instanceof ProtectedStructureError) return new PlainError(t('workbook.protectedStructure'));
  if (error instanceof MovedRowsError) return new PlainError(t('workbook.rowsMove', { sheet: error.sheet }));
  if (error instanceof TableTakenError) return new PlainError(t('workbook.tableTaken', { table: error.table }));
  if (error instanceof RowChangedError) return new PlainError(t('workbook.rowChanged', { ...error.place }));
  if (error instanceof NoAppealColumnError)
    return new PlainError(t(`workbook.noAppealColumn.${error.field}`, { sheet: error.sheet }));
  if (error instanceof NoColumnError) return new PlainError(noColumn(error, t, language));
  if (error instanceof SheetHiddenError)
    return new PlainError(
      t(error.isVery ? 'workbook.sheetVeryHidden' : 'workbook.sheetHidden', { sheet: error.sheet }),
    );
  if (error instanceof RowHiddenError)
    return new PlainError(t('workbook.rowHidden', { sheet: error.sheet, row: error.row }));
  if (error instanceof SheetGoneError) return new PlainError(t('workbook.sheetGone', { sheet: error.sheet }));
  if (error instanceof BrokenRulebookError) return new PlainError(brokenRulebook(error, t));
  if (error instanceof BadLogoError) return new PlainError(t(`workbook.badLogo.${error.reason}`));
  if (error instanceof AlreadyLockedError) return new PlainError(t('workbook.alreadyLocked', { period: error.period }));
  if (error instanceof LockMismatchError) return new PlainError(t('workbook.lockMismatch'));
  if (error instanceof PrivateNumbersError) return new PlainError(privateNumbers(error.found, t));
  // Office's errors may be of another realm than ours, where `instanceof Error` does not hold.
  const key =
    typeof error === 'object' && error !== null && 'code' in error ? EXCEL_REFUSALS[String(error.code)] : undefined;
  return key === undefined ? error : new PlainError(t(key));
}

function noIncidents({ sheet, missing }: NoIncidentsError, t: Texts, language: Language): string {
  if (sheet === undefined) return t('workbook.noIncidents');
  const columns = missing.map((column) => column[language]).join(t('workbook.columnSeparator'));
  return t('workbook.missingColumns', { sheet, columns });
}

function noColumn({ sheet, fields }: NoColumnError, t: Texts, language: Language): string {
  const names = fields.map((field) => TABLES.Incidents.columns.find((one) => one.field === field)?.[language] ?? field);
  return t('workbook.noColumn', { sheet, columns: names.join(t('workbook.columnSeparator')) });
}

/** The first places, and how many there are. */
function privateNumbers(found: readonly NumberFound[], t: Texts): string {
  const places = found
    .slice(0, 3)
    .map(({ kind, sheet, row }) => `${t('issues.place', { sheet, row })} (${t(`workbook.number.${kind}`)})`);
  return t('workbook.privateNumbers', { count: found.length, places: places.join(t('workbook.columnSeparator')) });
}

/** The first fault, and how many more there are. */
function brokenRulebook({ faults }: BrokenRulebookError, t: Texts): string {
  const [first, ...more] = faults;
  const fault = first ? faultMessage(t, first) : '';
  return t('rulebook.refused', {
    fault: more.length > 0 ? `${fault} ${t('rulebook.more', { count: more.length })}` : fault,
  });
}
