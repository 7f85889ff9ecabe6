import { Caption1, Link } from '@fluentui/react-components';
import type { PendingExam } from '../../actions';
import { useTexts } from '../../language';
import { useSession } from '../../useSession';

/** Someone without an exam in the period, and the way to their score. */
export function PendingExamLine({ pending: { person, name, items } }: { pending: PendingExam }) {
  const t = useTexts();
  const session = useSession();
  return (
    <li>
      <Link
        as="button"
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
