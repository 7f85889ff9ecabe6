import { Caption1 } from '@fluentui/react-components';
import type { PendingExam } from '../../actions';
import { useLabels, useTexts } from '../../language';
import { Link } from '../../parts/Link';
import { useSession } from '../../useSession';

/** Someone without an exam in the period, and the way to their score. */
export function PendingExamLine({ pending: { person, name, detail, items } }: { pending: PendingExam }) {
  const t = useTexts();
  const label = useLabels();
  const session = useSession();
  return (
    <li>
      <Link
        onClick={() => {
          session.show('score');
          session.explain(person);
        }}
      >
        {name}
      </Link>{' '}
      <Caption1>
        {[detail, t('check.pendingItems', { items: items.map(label).join(t('pane.listSeparator')) })]
          .filter(Boolean)
          .join(' · ')}
      </Caption1>
    </li>
  );
}
