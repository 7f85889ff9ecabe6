import { Button, Caption1, Field, makeStyles, Spinner, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { BookState } from '../actions';
import { usePeriodName, useTexts } from '../language';
import { isEnteredDay } from '../model/entered';
import { DayField } from '../parts/DayField';
import { Select } from '../parts/Select';
import { useTask } from '../parts/useTask';
import { usePaneState, useSession } from '../useSession';

const KINDS = ['month', 'quarter', 'half-year', 'year'] as const;
const OTHER = 'days';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, minWidth: 0 },
  days: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  day: { flex: '1 1 130px' },
});

/** Chooses the period: one that has rows, or any range of days. */
export function PeriodBar({ book }: { book: Extract<BookState, { kind: 'ready' }> }) {
  const t = useTexts();
  const periodName = usePeriodName();
  const session = useSession();
  const { period = '', work, view } = usePaneState();
  const styles = useStyles();
  const { run, busy: isReading, failure, forget } = useTask();
  // The bar stays with the next view, what went wrong in the last one does not, nor once the workbook was read.
  useEffect(forget, [forget, view, book.revision]);
  const [from = '', to = ''] = period.includes('..') ? period.split('..') : [];
  const [days, setDays] = useState({ from, to });
  const isLocked = (label: string): boolean => book.locks.locked.some((one) => one.period === label);
  const isOffered = book.periods.some(({ label }) => label === period);
  const [isRange, setRange] = useState(!isOffered && period !== '');
  const busy = work.kind === 'running';
  const chosen = session.actions.book.periodOfDays(days.from, days.to);
  // Until both days are there what is shown below is still of the period before.
  const isOpen = isRange && period !== '' && (chosen === undefined || chosen.label !== period);
  const { days: dayActions } = session.actions;
  const isWrong = isRange && !chosen && [days.from, days.to].every((day) => isEnteredDay(day, dayActions));

  function setDay(change: Partial<typeof days>): void {
    const next = { ...days, ...change };
    setDays(next);
    const found = session.actions.book.periodOfDays(next.from, next.to);
    if (found) session.choose(found.label);
  }

  return (
    <>
      <div className={styles.bar}>
        <Field className={styles.field} label={t('pane.period')}>
          <Select
            value={isRange ? OTHER : period}
            disabled={busy}
            onChange={(_, { value }) => {
              setRange(value === OTHER);
              if (value !== OTHER) session.choose(value);
            }}
          >
            {KINDS.map((kind) => {
              const own = book.periods.filter((one) => one.kind === kind);
              return own.length === 0 ? null : (
                <optgroup key={kind} label={t(`pane.kind.${kind}`)}>
                  {own.map(({ label }) => (
                    <option key={label} value={label}>
                      {isLocked(label) ? t('lock.optionLocked', { period: periodName(label) }) : periodName(label)}
                    </option>
                  ))}
                </optgroup>
              );
            })}
            <option value={OTHER}>{t('pane.kind.days')}</option>
          </Select>
        </Field>
        <Tooltip content={t('pane.readAgain')} relationship="label">
          <Button
            appearance="subtle"
            icon={isReading ? <Spinner size="tiny" /> : <ArrowClockwiseRegular />}
            disabledFocusable={busy || isReading}
            onClick={() => run(() => session.actions.book.refresh())}
          />
        </Tooltip>
      </div>
      {failure}
      {isRange ? (
        <div className={styles.days}>
          <DayField
            className={styles.day}
            label={t('pane.from')}
            value={days.from}
            onChange={(from) => setDay({ from })}
          />
          <DayField
            className={styles.day}
            label={t('pane.to')}
            fault={isWrong ? t('pane.rangeWrong') : undefined}
            value={days.to}
            onChange={(to) => setDay({ to })}
          />
        </div>
      ) : null}
      {isOpen ? <Caption1>{t('pane.rangeOpen', { period: periodName(period) })}</Caption1> : null}
    </>
  );
}
