import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { usePeriodName, useTexts } from '../../language';
import { useBook, useSession } from '../../useSession';

/** Says that the periods a day lies in are locked, so that nothing done to its rows changes a figure; else nothing. */
export function LockedNote({ day }: { day: string }) {
  const t = useTexts();
  const periodName = usePeriodName();
  const { actions } = useSession();
  const book = useBook();
  if (book.kind !== 'ready' || day === '') return null;
  const periods = actions.book.within(`${day}..${day}`, book.locks.locked);
  if (periods.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {t('appeal.locked', { periods: periods.map(periodName).join(t('pane.listSeparator')) })}
      </MessageBarBody>
    </MessageBar>
  );
}
