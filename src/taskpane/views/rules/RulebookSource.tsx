import { Button, Caption1, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RulesReport } from '../../actions';
import { useTexts } from '../../language';
import { Select } from '../../parts/Select';
import { useChoice } from '../../parts/useChoice';
import { useTask } from '../../parts/useTask';
import { useSession } from '../../useSession';

const useStyles = makeStyles({
  source: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Where the rules come from: the workbook's own tables, or an edition, which can be another or be copied to be edited. */
export function RulebookSource({ report: { isOwn, settings } }: { report: RulesReport }) {
  const t = useTexts();
  const styles = useStyles();
  const { actions } = useSession();
  const { run, busy, failure } = useTask();
  const edition = useChoice(settings.rulebook, (name) =>
    actions.rules.set('rulebook', name, t('rules.editionMeaning')),
  );
  const [isMissing, setMissing] = useState(false);
  const open = (role: 'Clauses' | 'Criteria') => run(async () => setMissing(!(await actions.rules.open(role))));
  return (
    <div className={styles.source}>
      <Caption1>{t(isOwn ? 'rules.fromWorkbook' : 'rules.fromEdition')}</Caption1>
      {isOwn ? (
        <div className={styles.buttons}>
          <Button disabledFocusable={busy} onClick={() => open('Clauses')}>
            {t('rules.openClauses')}
          </Button>
          <Button disabledFocusable={busy} onClick={() => open('Criteria')}>
            {t('rules.openCriteria')}
          </Button>
        </div>
      ) : (
        <>
          <Field label={t('rules.edition')}>
            <Select value={edition.shown} onChange={(_, { value }) => edition.choose(value)}>
              {actions.rules.editions.map((name) => (
                <option key={name} value={name}>
                  {t(`rules.editionName.${name}` as 'rules.editionName.service-window-100')}
                </option>
              ))}
            </Select>
          </Field>
          <div className={styles.buttons}>
            <Button disabledFocusable={busy} onClick={() => run(() => actions.rules.copyToWorkbook(settings.rulebook))}>
              {t('rules.copy')}
            </Button>
          </div>
        </>
      )}
      {isMissing ? <Caption1 role="alert">{t('rules.noSheet')}</Caption1> : null}
      {edition.failure}
      {failure}
    </div>
  );
}
