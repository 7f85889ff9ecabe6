import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { Ledger as RowLedger } from '../scoring';
import { useTexts } from './language';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  cell: { padding: `${tokens.spacingVerticalXXS} 0`, textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  number: { textAlign: 'end' },
  caption: { textAlign: 'start', paddingBottom: tokens.spacingVerticalXS },
});

const PARTS = ['counted', 'outside', 'revoked', 'open', 'error'] as const;

/** Where every row of the log went, so that not one is lost without a word. */
export function Ledger({ rows }: { rows: RowLedger }) {
  const t = useTexts();
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        <Text weight="semibold">{t('pane.ledger', { present: rows.present })}</Text>
      </caption>
      <tbody>
        {PARTS.map((part) => (
          <tr key={part}>
            <th scope="row" className={styles.cell}>
              {t(`pane.rows.${part}`)}
            </th>
            <td className={mergeClasses(styles.cell, styles.number)}>{rows[part]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
