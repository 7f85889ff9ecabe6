import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { printFaultMessage } from '../../../texts/print-fault-message';
import type { MadeSheets, Place } from '../../actions';
import { useTexts } from '../../language';
import { Link } from '../../parts/Link';
import { PlainList } from '../../parts/PlainList';
import { Unsaid } from '../../parts/Unsaid';

/** What Excel did not take of the sheets' page set-up, and the way to each sheet. */
export function PrintFaults({ faults, onGoTo }: { faults: MadeSheets['printFaults']; onGoTo: (place: Place) => void }) {
  const t = useTexts();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('score.printFaultsTitle')}</MessageBarTitle>
        <Unsaid>
          <PlainList label={t('score.printFaultsTitle')}>
            {faults.map((fault) => (
              <li key={fault.sheet}>
                {printFaultMessage(t, fault)}{' '}
                <Link onClick={() => onGoTo({ sheet: fault.sheet })}>
                  {t('score.openSheet', { sheet: fault.sheet })}
                </Link>
              </li>
            ))}
          </PlainList>
        </Unsaid>
      </MessageBarBody>
    </MessageBar>
  );
}
