import { dateOf, isoDay, type Day } from '../calendar';
import type { Period } from '../period';
import type { Flag, StaffScore } from '../report/report';
import type { SheetSource } from './context';
import type { SheetValue } from './sheet';
import type { SheetTextKey, SheetTexts } from './sheet-texts';

/** A period as people say it: 2026年3月, 2026年第1季度. */
export function periodText(period: Period, t: SheetTexts): string {
  const { year, month } = dateOf(period.from);
  switch (period.kind) {
    case 'month':
      return t('sheets.period.month', { year, month: monthName(month, t) });
    case 'quarter':
      return t('sheets.period.quarter', { year, quarter: Math.ceil(month / 3) });
    case 'half-year':
      return t(month === 1 ? 'sheets.period.half1' : 'sheets.period.half2', { year });
    case 'year':
      return t('sheets.period.year', { year });
    case 'days':
      return t('sheets.period.days', { from: isoDay(period.from), to: isoDay(period.to) });
  }
}

/** `3月`, `March`. */
export function monthName(month: number, t: SheetTexts): string {
  return t('sheets.monthNames').split(' ')[month - 1] ?? '';
}

/** The period with its first and last day, for the line below a title. */
export function periodLine(period: Period, t: SheetTexts): string {
  return t('sheets.periodLine', { period: periodText(period, t), from: isoDay(period.from), to: isoDay(period.to) });
}

/** A day in a list of reasons: without its year where the period leaves no doubt which. */
export function shortDay(day: Day, period: Period, t: SheetTexts): string {
  const isInPeriod = period.from <= day && day <= period.to;
  if (!isInPeriod || dateOf(period.from).year !== dateOf(period.to).year) return isoDay(day);
  const { month, date } = dateOf(day);
  return t('sheets.day', { month, date });
}

/** The grade as the workbook spells it, marked while it may still move. */
export function gradeText({ grade, provisional }: StaffScore, { language, t }: SheetSource): string {
  if (!grade) return t('sheets.noGrade');
  const name = grade.name[language];
  return provisional ? t('sheets.provisionalGrade', { grade: name }) : name;
}

/** A total as it is printed: nobody of whom nothing is scored yet has 0. */
export function totalOf({ total, outOf }: StaffScore, t: SheetTexts): SheetValue {
  return outOf === 0 ? t('sheets.pendingShort') : total;
}

/** A person's grade and rank, as one line. */
export function standingText(one: StaffScore, source: SheetSource): string {
  const { ranked: people, t } = source;
  const rank = one.rank === undefined ? t('sheets.noRank') : t('sheets.rankOf', { rank: one.rank, people });
  return t('sheets.gradeAndRank', { grade: gradeText(one, source), rank });
}

/** The share of the points that were to be had; empty where nothing is scored. */
export function ratioText({ ratio }: StaffScore, { t }: SheetSource): string {
  return ratio === undefined ? '' : t('sheets.ratio', { ratio });
}

const FLAG_TEXTS: Record<Flag, SheetTextKey> = {
  disciplinary: 'sheets.flag.disciplinary',
  veto: 'sheets.flag.veto',
  quota: 'sheets.flag.quota',
  'quota-tie': 'sheets.flag.quota-tie',
};

/** What has to be said beside a person's total: pending items, and flags in plain words. */
export function remarks({ items, flags }: StaffScore, { language, t }: SheetSource): string[] {
  const pending = items.filter(({ state }) => state === 'pending').map(({ item }) => item.item);
  const names = pending.map(({ title }) => title[language]).join(t('sheets.listSeparator'));
  // An item without an exam waits for nothing but a month that can be scored: then all of them do.
  const isUnscored = pending.some(({ start }) => start !== 'band');
  const waiting = isUnscored ? t('sheets.reason.noRows') : t('sheets.pendingItems', { items: names });
  return [...(pending.length > 0 ? [waiting] : []), ...flags.map((flag) => t(FLAG_TEXTS[flag]))];
}

/** The number format of what is taken or given: always with its sign. */
export const SIGNED = '+General;-General;0';

/** What is taken or given, in words: 扣2分, 加1分. */
export function pointsText(points: number, t: SheetTexts): string {
  return points < 0 ? t('sheets.pointsTaken', { points: -points }) : t('sheets.pointsGiven', { points });
}
