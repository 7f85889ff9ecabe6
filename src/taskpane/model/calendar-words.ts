import type { CalendarStrings, DateFormatting } from '@fluentui/react-calendar-compat';
import type { Language, Texts } from '../../texts';

/** Where Fluent's calendar fills in a name by itself. */
const NAME = '{0}';
/** A Sunday. */
const SUNDAY = 4;

/** What a calendar says and how it writes days, in a language: names from the browser, all else from the catalogue. */
export interface CalendarWords {
  readonly strings: CalendarStrings;
  readonly format: DateFormatting;
  /** A day as it is heard: `2026年3月5日星期四`. */
  readonly day: (date: Date) => string;
}

export function calendarWords(language: Language, t: Texts): CalendarWords {
  const written = (options: Intl.DateTimeFormatOptions): ((date: Date) => string) => {
    const format = new Intl.DateTimeFormat(language, options);
    return (date) => format.format(date);
  };
  const months = (month: 'long' | 'short'): string[] =>
    Array.from({ length: 12 }, (_, index) => written({ month })(new Date(2026, index)));
  const weekdays = (weekday: 'long' | 'narrow'): string[] =>
    Array.from({ length: 7 }, (_, index) => written({ weekday })(new Date(2026, 0, SUNDAY + index)));
  const day = written({ dateStyle: 'full' });
  return {
    day,
    format: {
      formatDay: (date) => String(date.getDate()),
      formatMonth: written({ month: 'long' }),
      formatYear: (date) => String(date.getFullYear()),
      formatMonthDayYear: day,
      formatMonthYear: written({ year: 'numeric', month: 'long' }),
    },
    strings: {
      months: months('long'),
      shortMonths: months('short'),
      days: weekdays('long'),
      shortDays: weekdays('narrow'),
      goToToday: t('days.today'),
      prevMonthAriaLabel: t('days.previousMonth'),
      nextMonthAriaLabel: t('days.nextMonth'),
      prevYearAriaLabel: t('days.previousYear'),
      nextYearAriaLabel: t('days.nextYear'),
      prevYearRangeAriaLabel: t('days.previousYears'),
      nextYearRangeAriaLabel: t('days.nextYears'),
      monthPickerHeaderAriaLabel: t('days.toYears', { name: NAME }),
      yearPickerHeaderAriaLabel: t('days.toMonths', { name: NAME }),
      selectedDateFormatString: t('days.selected', { name: NAME }),
      todayDateFormatString: t('days.todayIs', { name: NAME }),
    },
  };
}
