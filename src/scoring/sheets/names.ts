import type { Period } from '../period';
import type { SheetKind } from './sheet';
import type { SheetTexts } from './sheet-texts';

/** Excel's longest sheet name. */
const MAX_SHEET_NAME = 31;

/** `汇总 2026-03`, `Score sheets 2026Q1`: the name of a sheet, fit for Excel; further parts of one kind are numbered. */
export function sheetName(kind: SheetKind, period: Period, part: number, t: SheetTexts): string {
  const name = `${t(`sheets.${kind}.name`)} ${shortLabel(period)}`;
  return withSuffix(name, part);
}

/** A name with the number Excel itself would put behind a copy, (2) and on; the name is cut where both are too long. */
export function withSuffix(name: string, number: number): string {
  const suffix = number > 1 ? ` (${number})` : '';
  // None of these may stand in a sheet's name, nor an apostrophe at either end.
  const allowed = name.replace(/[[\]:*?/\\]/gu, '-').replace(/^'+/u, '');
  return `${allowed
    .slice(0, MAX_SHEET_NAME - suffix.length)
    .trimEnd()
    .replace(/'+$/u, '')}${suffix}`;
}

/** The period's label; of a range within one year the second year is left out, so that both ends stay in the name. */
function shortLabel({ kind, label }: Period): string {
  if (kind !== 'days') return label;
  const [from = '', to = ''] = label.split('..');
  return from.slice(0, 4) === to.slice(0, 4) ? `${from}..${to.slice(5)}` : `${from}..${to}`;
}
