import { Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import type { BookState, CheckReport } from '../actions';
import { usePeriodName, useTexts } from '../language';
import { Link } from '../parts/Link';
import { usePaneState, useSession } from '../useSession';

const useStyles = makeStyles({
  mark: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase400 },
  words: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
    minWidth: 0,
  },
  way: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface LockMarkProps {
  readonly book: Extract<BookState, { kind: 'ready' }>;
  readonly report: CheckReport | undefined;
}

/** Says under the period, in every view of it, that it or months of it are locked, and leads to what changed since. */
export function LockMark({ book, report }: LockMarkProps) {
  const t = useTexts();
  const styles = useStyles();
  const periodName = usePeriodName();
  const session = useSession();
  const { period, view } = usePaneState();
  const { locked } = book.locks;
  const own = locked.find((one) => one.period === period);
  const months = own || period === undefined ? [] : session.actions.book.within(period, locked);
  if (!own && months.length === 0) return null;
  const labels = new Set(own ? [own.period] : months);
  const changes = report?.issues.filter(
    ({ code, params }) => code === 'locked-changed' && labels.has(String(params?.period)),
  ).length;
  const names = months.map(periodName).join(t('pane.listSeparator'));
  return (
    <div className={styles.mark} role="note">
      <LockClosedRegular className={styles.icon} aria-hidden />
      <div className={styles.words}>
        {own ? <Caption1Strong>{t('lock.mark', { period: periodName(own.period) })}</Caption1Strong> : null}
        {own ? <Caption1>{t('lock.markBy', own)}</Caption1> : null}
        {months.length > 0 ? <Caption1>{t('lock.markWithin', { periods: names })}</Caption1> : null}
        {!changes ? null : view === 'check' ? (
          <Caption1>{t('lock.changed', { count: changes })}</Caption1>
        ) : (
          <Link className={styles.way} onClick={() => session.show('check', 'locked-changed')}>
            {t('lock.changed', { count: changes })}
          </Link>
        )}
      </div>
    </div>
  );
}
