import { Caption1, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { LocatedFault } from '../../../scoring';
import type { Place } from '../../actions';
import { useTexts } from '../../language';
import { Section } from '../../parts/Section';
import { Unsaid } from '../../parts/Unsaid';
import { useGoTo } from '../../parts/useGoTo';
import { BookNotice } from '../../shell/BookNotice';
import { useBook, useSession } from '../../useSession';
import { FaultList } from './FaultList';
import { RulebookSource } from './RulebookSource';
import { RulebookTree } from './RulebookTree';
import { SettingsForm } from './SettingsForm';

/** The rulebook in force with what is odd in it, where it comes from, and the settings by which it is read. */
export function RulesView() {
  const t = useTexts();
  const { actions } = useSession();
  const book = useBook();
  const { goTo, failure } = useGoTo();
  if (book.kind === 'broken-rules') {
    return (
      <>
        <Broken faults={book.faults} onGoTo={goTo} />
        {failure}
      </>
    );
  }
  const report = actions.rules.rules();
  if (book.kind !== 'ready' || !report) return book.kind === 'ready' ? null : <BookNotice book={book} />;
  return (
    <>
      <Section title={t('rules.inForce')}>
        <RulebookSource report={report} />
        {failure}
        {report.warnings.length === 0 ? (
          <Caption1>{t('rules.noWarnings')}</Caption1>
        ) : (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{t('rules.warnings', { count: report.warnings.length })}</MessageBarTitle>
              <Unsaid>
                <FaultList faults={report.warnings} onGoTo={goTo} />
              </Unsaid>
            </MessageBarBody>
          </MessageBar>
        )}
        <RulebookTree rulebook={report.rulebook} />
      </Section>
      <Section title={t('rules.settings')}>
        <Caption1>{t('rules.settingsText')}</Caption1>
        <SettingsForm settings={report.settings} />
      </Section>
    </>
  );
}

function Broken({ faults, onGoTo }: { faults: readonly LocatedFault[]; onGoTo: (place: Place) => void }) {
  const t = useTexts();
  const [first] = faults;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('pane.brokenRules', { count: faults.length })}</MessageBarTitle>
        {first ? (
          <Unsaid>
            <FaultList faults={faults} onGoTo={onGoTo} />
          </Unsaid>
        ) : null}
      </MessageBarBody>
    </MessageBar>
  );
}
