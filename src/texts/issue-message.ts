import type { LocatedFault, RowIssue } from '../scoring';
import type { TextKey } from './catalogues';
import { periodName } from './period-name';
import type { Texts } from '.';

/** An issue as a sentence: what is wrong and what to do. Its place is told apart, by `issuePlace`. */
export function issueMessage(t: Texts, { code, reason, sheet, row, column, value, params }: RowIssue): string {
  // Codes and reasons make the keys; that each has a text in both languages is held by a test over all of them.
  const key = `issues.${reason === undefined ? code : `${code}.${reason}`}` as TextKey;
  const place = { sheet: sheet ?? '', row: row ?? '', column: column ?? '' };
  const filled: Record<string, string | number> = { ...place, value: shownValue(value), ...params };
  if (params?.period !== undefined) filled.period = periodName(t, String(params.period));
  return t(key, filled);
}

/** Where an issue stands, for people; `undefined` for an issue of the workbook as a whole. */
export function issuePlace(
  t: Texts,
  { sheet, row, column }: Pick<RowIssue, 'sheet' | 'row' | 'column'>,
): string | undefined {
  if (sheet === null || row === null) return undefined;
  return column === null ? t('issues.place', { sheet, row }) : t('issues.placeColumn', { sheet, row, column });
}

/** A fault of the rulebook as a sentence, its place in front where it has one. */
export function faultMessage(t: Texts, { code, params, sheet, row, table }: LocatedFault): string {
  const message = t(`rulebook.${code}` as TextKey, params);
  if (sheet === null) return message;
  const place = row === null ? sheet : t('issues.place', { sheet, row });
  return t('issues.placeFault', { table: t(`rulebook.table.${table}`), place, message });
}

/** A cell's value as people write it. */
function shownValue(value: RowIssue['value']): string {
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value).trim();
}
