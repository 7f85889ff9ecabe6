import type { ItemScore, StaffScore } from '../../report/report';
import type { BuildSource } from '../build-source';
import type { SheetValue } from '../sheet';
import { monthName } from '../wording';
import { sumOf } from './sections';

/** The headings of the columns of months. */
export function monthHeadings({ months, t }: BuildSource): string[] {
  return months.map(({ month }) => monthName(month, t));
}

/** A figure of a person in each month; a dash where the person was not scored. */
export function monthScores(
  one: StaffScore,
  { months, t }: BuildSource,
  figure: (month: StaffScore) => SheetValue,
): SheetValue[] {
  return months.map(({ staff }) => {
    const month = staff.get(one.person.index);
    return month ? figure(month) : t('sheets.noMonth');
  });
}

/** The sum of some items in a month. */
export function sumOfMonth(month: StaffScore, items: readonly ItemScore[], { t }: BuildSource): SheetValue {
  return sumOf(items.flatMap(({ item }) => month.items[item.index] ?? [])) ?? t('sheets.pendingShort');
}
