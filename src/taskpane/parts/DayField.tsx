import {
  Button,
  Field,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { CalendarMonthRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { FORCED_COLORS } from '../forced-colors';
import { useTexts } from '../language';
import { isEnteredDay } from '../model/entered';
import { useSession } from '../useSession';
import { DayCalendar } from './DayCalendar';

const useStyles = makeStyles({
  // Where the button has a border of its own it stands within the box's.
  box: { minWidth: 0, paddingRight: 0, [FORCED_COLORS]: { paddingRight: tokens.spacingHorizontalXS } },
  input: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  calendar: { padding: tokens.spacingVerticalXS },
});

interface DayFieldProps {
  readonly label: string;
  /** `2026-03-05`; '' for none; where what was entered means no day, that text. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  /** What else is wrong with the day. */
  readonly fault?: string;
  readonly autoFocus?: boolean;
  readonly className?: string;
}

/**
 * A day, typed in any form in which a log may have it, or chosen in a calendar. A browser's own box for days speaks the
 * browser's language, not the pane's, and takes one form alone.
 */
export function DayField({ label, value, onChange, required, fault, autoFocus, className }: DayFieldProps) {
  const t = useTexts();
  const styles = useStyles();
  const { actions } = useSession();
  // As it is typed, for as long as it means the value; once the box is left, it shows the day.
  const [typed, setTyped] = useState('');
  const [isLeft, setLeft] = useState(true);
  const [isOpen, setOpen] = useState(false);
  const parse = (text: string): string => actions.days.parse(text) ?? text.trim();
  const isUnreadable = value !== '' && !isEnteredDay(value, actions.days);
  return (
    <Field
      className={className}
      label={label}
      required={required}
      validationMessage={isUnreadable && isLeft ? t('days.unreadable') : fault}
    >
      {(field) => (
        <Input
          {...field}
          className={styles.box}
          input={{ className: styles.input }}
          autoFocus={autoFocus}
          autoComplete="off"
          placeholder={t('days.form')}
          value={!isLeft && parse(typed) === value ? typed : value}
          onFocus={() => {
            setTyped(value);
            setLeft(false);
          }}
          onBlur={() => setLeft(true)}
          onChange={(_, { value: text }) => {
            setTyped(text);
            onChange(parse(text));
          }}
          contentAfter={
            <Popover open={isOpen} onOpenChange={(_, { open }) => setOpen(open)} trapFocus positioning="below-end">
              <PopoverTrigger disableButtonEnhancement>
                <Button
                  appearance="transparent"
                  size="small"
                  icon={<CalendarMonthRegular />}
                  aria-label={t('days.open', { label })}
                />
              </PopoverTrigger>
              <PopoverSurface className={styles.calendar} aria-label={t('days.calendar', { label })}>
                <DayCalendar
                  day={isEnteredDay(value, actions.days) ? value : undefined}
                  onChoose={(day) => {
                    onChange(day);
                    setOpen(false);
                  }}
                  onLeave={() => setOpen(false)}
                />
              </PopoverSurface>
            </Popover>
          }
        />
      )}
    </Field>
  );
}
