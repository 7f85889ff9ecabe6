import { makeStyles } from '@fluentui/react-components';
import { Calendar, DayOfWeek, type ICalendar } from '@fluentui/react-calendar-compat';
import { useEffect, useMemo, useRef } from 'react';
import { FORCED_COLORS, TURNED } from '../forced-colors';
import { useLanguage, useTexts } from '../language';
import { calendarWords } from '../model/calendar-words';
import { useSession } from '../useSession';

const useStyles = makeStyles({
  calendar: {
    [FORCED_COLORS]: {
      '& .fui-CalendarDayGrid__daySingleSelected > .fui-CalendarDayGrid__dayButton': TURNED,
      '& .fui-CalendarPicker__itemButton[aria-selected=true]': TURNED,
    },
  },
});

interface DayCalendarProps {
  /** `2026-03-05`; `undefined` where none is chosen yet. */
  readonly day: string | undefined;
  readonly onChoose: (day: string) => void;
  readonly onLeave: () => void;
}

/** A month's days to choose one from; the keyboard begins at the day that is chosen, or today. */
export function DayCalendar({ day, onChoose, onLeave }: DayCalendarProps) {
  const t = useTexts();
  const styles = useStyles();
  const language = useLanguage();
  const { actions } = useSession();
  const words = useMemo(() => calendarWords(language, t), [language, t]);
  const today = useMemo(() => dateOf(actions.days.today()), [actions]);
  const calendar = useRef<ICalendar>(null);
  useEffect(() => calendar.current?.focus(), []);
  return (
    <Calendar
      className={styles.calendar}
      componentRef={calendar}
      value={day === undefined ? today : dateOf(day)}
      today={today}
      firstDayOfWeek={DayOfWeek.Monday}
      showMonthPickerAsOverlay
      highlightSelectedMonth
      strings={words.strings}
      dateTimeFormatter={words.format}
      calendarDayProps={{
        // Fluent says days in English order, whatever the language.
        customDayCellRef: (cell, date) => cell?.querySelector('button')?.setAttribute('aria-label', words.day(date)),
      }}
      onSelectDate={(date) => onChoose(isoOf(date))}
      onDismiss={onLeave}
    />
  );
}

/** Midnight of a day where the user is. */
function dateOf(day: string): Date {
  return new Date(`${day}T00:00`);
}

function isoOf(date: Date): string {
  const parts = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return [String(date.getFullYear()).padStart(4, '0'), ...parts].join('-');
}
