import {
  Button,
  Caption1,
  Checkbox,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { TableAddRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { TableRole } from '../../../scoring';
import type { Survey } from '../../actions';
import { useTexts } from '../../language';
import { Group } from '../../parts/Group';
import { Select } from '../../parts/Select';
import { useTask } from '../../parts/useTask';
import { useUntilLeft } from '../../parts/useUntilLeft';
import { useSession } from '../../useSession';

/** What a new set has; appeals are made when the first is recorded. */
const STANDARD: readonly TableRole[] = ['Incidents', 'Roster', 'Criteria', 'Clauses', 'Bands', 'Grades', 'Settings'];

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'stretch' },
  roles: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(120px, 1fr))' },
  make: { alignSelf: 'flex-start' },
});

/** Makes the tables the workbook lacks: all of a set in an empty workbook, else those of choice. */
export function NewTables({ survey, onMade }: { survey: Survey; onMade: () => void }) {
  const t = useTexts();
  const styles = useStyles();
  const { actions } = useSession();
  const { run, busy, failure } = useTask();
  const pressed = useUntilLeft<true>();
  const present = new Set(survey.found.map(({ role }) => role));
  const missing = STANDARD.filter((role) => !present.has(role));
  const isNew = missing.length === STANDARD.length;
  const [unwanted, setUnwanted] = useState<readonly TableRole[]>([]);
  const [edition, setEdition] = useState(actions.prepare.editions[0] ?? '');
  const [withSample, setWithSample] = useState(false);
  const [made, setMade] = useState<readonly string[]>([]);
  const roles = missing.filter((role) => !unwanted.includes(role));

  if (missing.length === 0) {
    return (
      <>
        <Made sheets={made} pressed={pressed} />
        <Caption1>{t('prepare.complete')}</Caption1>
      </>
    );
  }
  return (
    <div className={styles.form}>
      <Made sheets={made} pressed={pressed} />
      <Caption1>{t(isNew ? 'prepare.newText' : 'prepare.addText')}</Caption1>
      {isNew ? (
        <Checkbox
          label={t('prepare.withSample')}
          checked={withSample}
          onChange={(_, { checked }) => setWithSample(checked === true)}
        />
      ) : (
        <Group label={t('prepare.roles')}>
          <div className={styles.roles}>
            {missing.map((role) => (
              <Checkbox
                key={role}
                label={t(`prepare.role.${role}`)}
                checked={!unwanted.includes(role)}
                onChange={(_, { checked }) =>
                  setUnwanted(checked === true ? unwanted.filter((one) => one !== role) : [...unwanted, role])
                }
              />
            ))}
          </div>
          {roles.includes('Roster') && present.has('Incidents') ? (
            <Caption1>{t('prepare.rosterOfLog')}</Caption1>
          ) : null}
        </Group>
      )}
      <Field label={t('rules.edition')}>
        <Select value={edition} onChange={(_, { value }) => setEdition(value)}>
          {actions.prepare.editions.map((name) => (
            <option key={name} value={name}>
              {t(`rules.editionName.${name}` as 'rules.editionName.service-window-100')}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        className={styles.make}
        appearance="primary"
        icon={busy ? <Spinner size="tiny" /> : <TableAddRegular />}
        disabledFocusable={busy || roles.length === 0}
        onClick={() => {
          pressed.current = true;
          run(async () => {
            setMade(await actions.prepare.make({ roles, edition, withSample: isNew && withSample }));
            onMade();
          });
        }}
      >
        {t(isNew ? 'prepare.makeNew' : 'prepare.makeMissing')}
      </Button>
      {failure}
    </div>
  );
}

function Made({ sheets, pressed }: { sheets: readonly string[]; pressed: RefObject<true | undefined> }) {
  const t = useTexts();
  const bar = useRef<HTMLDivElement>(null);
  // The button that was pressed may be gone: who pressed it goes on here.
  useEffect(() => {
    if (sheets.length > 0 && pressed.current) bar.current?.focus();
  }, [sheets, pressed]);
  if (sheets.length === 0) return null;
  return (
    <MessageBar ref={bar} tabIndex={-1} intent="success" layout="multiline">
      <MessageBarBody>{t('prepare.made', { sheets: sheets.join(t('pane.listSeparator')) })}</MessageBarBody>
    </MessageBar>
  );
}
