import { makeStyles, tokens } from '@fluentui/react-components';
import type { FarDateEntry, Place } from '../../actions';
import { useTexts } from '../../language';
import { Link } from '../../parts/Link';
import { OfferButtons } from './OfferButtons';
import type { Fixes } from './useFixes';

const useStyles = makeStyles({
  entry: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, alignItems: 'flex-start' },
});

interface FarDateLineProps {
  readonly entry: FarDateEntry;
  readonly fixes: Fixes;
  readonly onGoTo: (place: Place) => void;
}

/** A row dated far from all others, and the day it may have been meant to be. */
export function FarDateLine({ entry: { place, column, date, nearer }, fixes, onGoTo }: FarDateLineProps) {
  const t = useTexts();
  const styles = useStyles();
  return (
    <li className={styles.entry}>
      <Link onClick={() => onGoTo({ ...place, column })}>{t('issues.placeColumn', { ...place, column })}</Link>
      <span>{t('check.farDate', { date })}</span>
      <OfferButtons
        offers={nearer === undefined ? [] : [{ value: nearer, certain: false }]}
        onChoose={({ value }) => fixes.fix([{ ...place, column, after: value }])}
      />
    </li>
  );
}
