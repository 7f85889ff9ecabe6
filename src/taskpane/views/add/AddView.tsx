import {
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
  useAnnounce,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { RowPlace } from '../../../scoring';
import { useTexts } from '../../language';
import { blankDraft, faultsOf, incidentOf, nextDraft } from '../../model/incident-draft';
import { Link } from '../../parts/Link';
import { useFirstFault } from '../../parts/useFirstFault';
import { useGoTo } from '../../parts/useGoTo';
import { useTask } from '../../parts/useTask';
import { useUnsaved } from '../../parts/useUnsaved';
import { useBook, useSession } from '../../useSession';
import { IncidentFields } from './IncidentFields';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  add: { alignSelf: 'flex-start' },
});

/** What is being written stays as it was sent. */
const keep = (): void => undefined;

/** Adds an incident to the log: who, which clause, when, how much. */
export function AddView() {
  const t = useTexts();
  const styles = useStyles();
  const { actions } = useSession();
  const book = useBook();
  const { announce } = useAnnounce();
  const { goTo, failure: notShown } = useGoTo();
  const { run, busy, failure } = useTask();
  const { form, lead } = useFirstFault();
  const { value: draft, write, renew } = useUnsaved('incident', () => blankDraft(actions.days.today()));
  const [isTried, setTried] = useState(false);
  const [added, setAdded] = useState<RowPlace>();
  // A new draft, new boxes: what was typed into the old ones is gone with them.
  const [number, setNumber] = useState(0);
  useEffect(() => {
    // Who sent the form from one of its boxes goes on with the next incident.
    if (number > 0 && document.activeElement === document.body)
      form.current?.querySelector<HTMLElement>('[role=combobox]')?.focus();
  }, [number, form]);
  if (book.kind !== 'ready') return null;
  const { onRoster } = book;
  const faults = faultsOf(draft, actions, onRoster);

  function add(): void {
    const incident = incidentOf(draft, actions.incidents, onRoster);
    setTried(true);
    if (!incident || Object.keys(faults).length > 0) return lead();
    run(async () => {
      const place = await actions.incidents.add(incident);
      setAdded(place);
      announce(t('add.added', { sheet: place.sheet, row: place.row }));
      setTried(false);
      renew(nextDraft(draft));
      setNumber(number + 1);
    });
  }

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={t('pane.view.add')}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Caption1>{t('add.hint')}</Caption1>
      <IncidentFields
        key={number}
        draft={draft}
        faults={isTried ? faults : {}}
        book={book}
        onChange={busy ? keep : write}
      />
      <Button className={styles.add} type="submit" appearance="primary" icon={<AddRegular />} disabledFocusable={busy}>
        {t('add.add')}
      </Button>
      {failure}
      {notShown}
      {added ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {t('add.added', { sheet: added.sheet, row: added.row })}{' '}
            <Link inline onClick={() => goTo(added)}>
              {t('add.show')}
            </Link>
          </MessageBarBody>
        </MessageBar>
      ) : null}
    </form>
  );
}
