import type { Texts } from '.';

/**
 * Says a period as people do, by its label: `2026-03` is 2026年3月 or March 2026, `2026Q1` 2026年第1季度 or Q1 2026. What is
 * no label of a period is said as it is.
 */
export function periodName(t: Texts, label: string): string {
  const [, year = '', half, quarter, month] = /^(\d{4})(?:H([12])|Q([1-4])|-(\d{2}))?$/u.exec(label) ?? [];
  if (half) return t(half === '1' ? 'sheets.period.half1' : 'sheets.period.half2', { year });
  if (quarter) return t('sheets.period.quarter', { year, quarter });
  if (month) {
    const name = t('pane.monthNames').split(' ')[Number(month) - 1];
    return name === undefined ? label : t('sheets.period.month', { year, month: name });
  }
  if (year) return t('sheets.period.year', { year });
  const [from, to] = label.split('..');
  return from && to ? t('sheets.period.days', { from, to }) : label;
}
