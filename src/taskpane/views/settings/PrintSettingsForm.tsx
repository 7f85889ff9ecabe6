import { Button, Caption1, Field, Input, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../../language';
import { isEnteredDay } from '../../model/entered';
import { changesOf, formOf, isOutOfOrder, type PrintForm } from '../../model/print-form';
import { DayField } from '../../parts/DayField';
import { Failure } from '../../parts/Failure';
import { PrivateNumbers } from '../../parts/PrivateNumbers';
import { Section } from '../../parts/Section';
import { Select } from '../../parts/Select';
import { useAnswer, valueOf } from '../../parts/useAnswer';
import { useFirstFault } from '../../parts/useFirstFault';
import { useTask } from '../../parts/useTask';
import { useUnsaved } from '../../parts/useUnsaved';
import { useSession } from '../../useSession';
import { LogoField } from './LogoField';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  days: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  day: { flex: '1 1 130px' },
  keep: { alignSelf: 'flex-start' },
});

/** What the printed sheets say of the unit, kept in the workbook. */
export function PrintSettingsForm() {
  const t = useTexts();
  const styles = useStyles();
  const { actions } = useSession();
  const [reads, setReads] = useState(0);
  const [isKept, setKept] = useState(false);
  const answer = useAnswer(async () => ({ form: formOf(await actions.print.read()), reads }), [actions, reads]);
  const read = valueOf(answer);
  function onKept(): void {
    setKept(true);
    setReads(reads + 1);
  }
  return (
    <Section className={styles.section} title={t('settings.print')}>
      <Caption1>{t('settings.printText')}</Caption1>
      {answer.kind === 'failed' ? (
        <Failure title={t('pane.failedTitle')} failure={answer.failure}>
          <Button onClick={() => setReads(reads + 1)}>{t('pane.tryAgain')}</Button>
        </Failure>
      ) : null}
      {read ? (
        // The boxes stay as they are until what was kept has been read again, and then show that.
        <Fields key={read.reads} kept={read.form} onKept={onKept} isKept={isKept} />
      ) : null}
      {!read && answer.kind === 'waiting' ? <Spinner size="small" label={t('settings.reading')} /> : null}
      <LogoField />
    </Section>
  );
}

interface FieldsProps {
  readonly kept: PrintForm;
  readonly isKept: boolean;
  readonly onKept: () => void;
}

const LINES = ['unitName', 'assessmentName', 'contact', 'signatories', 'listSignatories'] as const;
const DAYS = ['publicityFrom', 'publicityTo'] as const;
/** Names of paper, the same in every language. */
const PAPERS = ['A4', 'Letter'] as const;
/** Why a line cannot be kept. */
const FAULTS = {
  unitName: 'settings.tooLong',
  assessmentName: 'settings.tooLong',
  contact: 'settings.tooLong',
  signatories: 'settings.signatoriesWrong',
  listSignatories: 'settings.listSignatoriesWrong',
} as const;
const HINTS = {
  assessmentName: 'settings.assessmentHint',
  signatories: 'settings.signatoriesHint',
  listSignatories: 'settings.listSignatoriesHint',
} as const;

function Fields({ kept, isKept, onKept }: FieldsProps) {
  const t = useTexts();
  const styles = useStyles();
  const { actions } = useSession();
  const { run, busy, failure } = useTask();
  const { form: box, lead } = useFirstFault();
  const { value: unsaved, write, renew } = useUnsaved('print', () => ({}));
  const form = { ...kept, ...unsaved };
  const changes = changesOf(kept, form);
  const isChanged = Object.keys(changes).length > 0;
  const isReversed = isOutOfOrder(form, actions.days);
  const unreadable = new Set(actions.print.unreadable(changes));
  const hasFault =
    isReversed ||
    LINES.some((name) => unreadable.has(name)) ||
    DAYS.some((name) => form[name] !== '' && !isEnteredDay(form[name], actions.days));
  const change = (part: Partial<PrintForm>): void => write({ ...unsaved, ...part });
  function keep(): void {
    if (hasFault) return lead();
    if (isChanged)
      run(async () => {
        await actions.print.write(changes);
        renew(unsaved);
        onKept();
      });
  }
  return (
    <form
      ref={box}
      className={styles.section}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      {LINES.map((name) => (
        <Field
          key={name}
          label={t(`settings.${name}`)}
          hint={name in HINTS ? t(HINTS[name as keyof typeof HINTS]) : undefined}
          validationMessage={unreadable.has(name) ? t(FAULTS[name]) : undefined}
        >
          <Input value={form[name]} maxLength={200} onChange={(_, { value }) => change({ [name]: value })} />
        </Field>
      ))}
      <div className={styles.days}>
        {DAYS.map((name) => (
          <DayField
            key={name}
            className={styles.day}
            label={t(`settings.${name}`)}
            fault={name === 'publicityTo' && isReversed ? t('pane.rangeWrong') : undefined}
            value={form[name]}
            onChange={(day) => change({ [name]: day })}
          />
        ))}
      </div>
      <Field label={t('settings.paper')}>
        <Select value={form.paper} onChange={(_, { value }) => change({ paper: value as PrintForm['paper'] })}>
          {PAPERS.map((paper) => (
            <option key={paper}>{paper}</option>
          ))}
        </Select>
      </Field>
      <PrivateNumbers value={form.privateNumbers} onChange={(privateNumbers) => change({ privateNumbers })} />
      <Button className={styles.keep} type="submit" appearance="primary" disabledFocusable={busy || !isChanged}>
        {t('settings.keep')}
      </Button>
      {isKept && !isChanged ? <Caption1 role="status">{t('settings.kept')}</Caption1> : null}
      {failure}
    </form>
  );
}
