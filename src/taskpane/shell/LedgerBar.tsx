import { Caption1, Caption1Strong, Caption2, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Ledger } from '../../scoring';
import { useTexts } from '../language';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  parts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(6, auto)',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
  },
  part: { display: 'flex', flexDirection: 'column-reverse' },
  number: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  faulty: { color: tokens.colorStatusDangerForeground3 },
});

const PARTS = ['present', 'counted', 'outside', 'revoked', 'open', 'error'] as const;

/** Where every row of the log went, always in sight, so that not one is lost without a word. */
export function LedgerBar({ rows }: { rows: Ledger }) {
  const t = useTexts();
  const styles = useStyles();
  return (
    <footer className={styles.bar} aria-label={t('pane.ledger')}>
      <dl className={styles.parts}>
        {PARTS.map((part) => (
          <div key={part} className={styles.part}>
            <dt title={t(`pane.rowsMeaning.${part}`)}>
              <Caption2>{t(`pane.rows.${part}`)}</Caption2>
            </dt>
            <dd className={mergeClasses(styles.number, part === 'error' && rows.error > 0 && styles.faulty)}>
              {part === 'present' ? <Caption1Strong>{rows[part]}</Caption1Strong> : <Caption1>{rows[part]}</Caption1>}
            </dd>
          </div>
        ))}
      </dl>
    </footer>
  );
}
