import { Button, Caption1, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { TableRole } from '../../../scoring';
import type { Survey, TableOffer } from '../../actions';
import { useTexts } from '../../language';
import { Select } from '../../parts/Select';
import { useTask } from '../../parts/useTask';
import { useSession } from '../../useSession';
import { ColumnMapping } from './ColumnMapping';

/** What users have under headers of their own. */
const CONNECTABLE: readonly TableRole[] = ['Incidents', 'Roster'];

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  selection: { alignSelf: 'flex-start' },
});

/** Connects a table or range the user has: which it is, and which of its columns are which. */
export function ConnectTable({ survey, onConnected }: { survey: Survey; onConnected: () => void }) {
  const t = useTexts();
  const styles = useStyles();
  const { actions } = useSession();
  const { run, failure } = useTask();
  const [role, setRole] = useState<TableRole>('Incidents');
  const [offer, setOffer] = useState<TableOffer>();
  const [isBlank, setBlank] = useState(false);
  const { offers } = survey;
  const nameOf = ({ sheet, table, headerRow: row, part }: TableOffer): string => {
    if (table !== undefined) return t('prepare.table', { sheet, table });
    return part ? t('prepare.part', { sheet, row, columns: part.columns }) : t('prepare.range', { sheet, row });
  };
  const chosen = offer ? offers.findIndex((one) => nameOf(one) === nameOf(offer)) : -1;
  return (
    <div className={styles.form}>
      <Caption1>{t('prepare.connectText')}</Caption1>
      <Field label={t('prepare.connectAs')}>
        <Select value={role} onChange={(_, { value }) => setRole(value as TableRole)}>
          {CONNECTABLE.map((one) => (
            <option key={one} value={one}>
              {t(`prepare.role.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('prepare.which')}>
        <Select value={String(chosen)} onChange={(_, { value }) => setOffer(offers[Number(value)])}>
          <option value="-1">{offer && chosen < 0 ? nameOf(offer) : t('prepare.choose')}</option>
          {offers.map((one, index) => (
            <option key={nameOf(one)} value={String(index)}>
              {nameOf(one)}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        className={styles.selection}
        size="small"
        onClick={() =>
          run(async () => {
            const found = await actions.prepare.offerOfSelection();
            setBlank(found === undefined);
            if (found) setOffer(found);
          })
        }
      >
        {t('prepare.useSelection')}
      </Button>
      {isBlank ? <Caption1 role="alert">{t('prepare.blankSelection')}</Caption1> : null}
      {failure}
      {offer ? (
        <ColumnMapping
          key={`${role}!${nameOf(offer)}`}
          role={role}
          offer={offer}
          onConnected={() => {
            setOffer(undefined);
            // What was connected is told at the top.
            document.getElementById('view')?.focus();
            onConnected();
          }}
        />
      ) : null}
    </div>
  );
}
