import type { LocatedFault } from '../../../scoring';
import { faultMessage } from '../../../texts/issue-message';
import type { Place } from '../../actions';
import { useTexts } from '../../language';
import { Link } from '../../parts/Link';
import { PlainList } from '../../parts/PlainList';
import { Words } from '../../parts/Words';

/** What is wrong or odd in a rulebook, each with the way to its row. */
export function FaultList({ faults, onGoTo }: { faults: readonly LocatedFault[]; onGoTo: (place: Place) => void }) {
  const t = useTexts();
  return (
    <PlainList>
      {faults.map((fault, index) => (
        <li key={index}>
          <Words>{faultMessage(t, fault)}</Words>{' '}
          {fault.sheet === null ? null : (
            <Link inline onClick={() => onGoTo({ sheet: fault.sheet ?? '', row: fault.row })}>
              {t('rules.show')}
            </Link>
          )}
        </li>
      ))}
    </PlainList>
  );
}
