import { Caption1, Caption1Strong } from '@fluentui/react-components';
import type { LockState } from '../../actions';
import { useTexts } from '../../language';
import { PlainList } from '../../parts/PlainList';
import { Words } from '../../parts/Words';

/** Who unlocked the period before, when and why, the latest first. */
export function UnlockedList({ records }: { records: LockState['unlocked'] }) {
  const t = useTexts();
  if (records.length === 0) return null;
  return (
    <div>
      <Caption1Strong>{t('lock.unlocked')}</Caption1Strong>
      <PlainList label={t('lock.unlocked')}>
        {[...records].reverse().map(({ by, at, why, lockedBy, lockedAt }, index) => (
          <li key={index}>
            <Caption1>
              <Words>{t('lock.unlockedLine', { by, at, why, lockedBy, lockedAt })}</Words>
            </Caption1>
          </li>
        ))}
      </PlainList>
    </div>
  );
}
