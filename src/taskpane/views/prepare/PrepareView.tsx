import { Button, Caption1, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { Survey } from '../../actions';
import { useTexts } from '../../language';
import { Failure } from '../../parts/Failure';
import { Section } from '../../parts/Section';
import { useAnswer, valueOf } from '../../parts/useAnswer';
import { useBook, useSession } from '../../useSession';
import { ConnectTable } from './ConnectTable';
import { FoundTables } from './FoundTables';
import { NewTables } from './NewTables';

/** The tables the add-in needs: what the workbook has, new ones to fill in, or the user's own connected. */
export function PrepareView() {
  const t = useTexts();
  const { actions } = useSession();
  const book = useBook();
  const [looks, setLooks] = useState(0);
  const revision = book.kind === 'ready' ? book.revision : book.kind;
  const answer = useAnswer(() => actions.prepare.survey(), [actions, revision, looks]);
  const survey = valueOf(answer);
  return (
    <>
      {answer.kind === 'failed' ? (
        <Failure title={t('pane.failedTitle')} failure={answer.failure}>
          <Button onClick={() => setLooks(looks + 1)}>{t('pane.tryAgain')}</Button>
        </Failure>
      ) : null}
      {survey ? <Found survey={survey} onChanged={() => setLooks(looks + 1)} /> : null}
      {!survey && answer.kind === 'waiting' ? <Spinner size="small" label={t('prepare.looking')} /> : null}
    </>
  );
}

function Found({ survey, onChanged }: { survey: Survey; onChanged: () => void }) {
  const t = useTexts();
  const logs = survey.found.filter(({ role }) => role === 'Incidents');
  const hasLog = logs.length > 0;
  const isEmpty = logs.every(({ rowCount }) => rowCount === 0);
  return (
    <>
      <Section title={t('prepare.foundTitle')}>
        <Caption1>{t(hasLog ? (isEmpty ? 'prepare.emptyLog' : 'prepare.hasLog') : 'prepare.hasNoLog')}</Caption1>
        <FoundTables survey={survey} onChanged={onChanged} />
      </Section>
      <Section title={t(hasLog ? 'prepare.addTitle' : 'prepare.newTitle')}>
        <NewTables survey={survey} onMade={onChanged} />
      </Section>
      <Section title={t('prepare.connectTitle')}>
        <ConnectTable survey={survey} onConnected={onChanged} />
      </Section>
    </>
  );
}
