import { Caption1 } from '@fluentui/react-components';
import type { PendingExam } from '../../actions';
import { useTexts } from '../../language';
import { Link } from '../../parts/Link';
import { useSession } from '../../useSession';

/** Someone without an exam in the period, and the way to their score. */
export function PendingExamLine({ pending: { person, name, items } }: { pending: PendingExam }) {
  const t = useTexts();
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
      <Caption1>{t('check.pendingItems', { items: items.join(t('pane.listSeparator')) })}</Caption1>
    </li>
  );
}
