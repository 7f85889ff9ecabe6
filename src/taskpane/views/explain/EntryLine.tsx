import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { CountedEntry, Place } from '../../actions';
import { useLabels, useTexts } from '../../language';
import { FORCED_COLORS } from '../../forced-colors';
import { AppealButton } from '../appeal/AppealButton';
import { effectOf } from '../../model/explanation-text';
import { Link } from '../../parts/Link';

const useStyles = makeStyles({
  entry: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  effect: { display: 'inline-block' },
  below: { color: tokens.colorNeutralForeground2 },
  ways: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    // Where the button has a border.
    [FORCED_COLORS]: { marginTop: tokens.spacingVerticalXXS },
  },
  way: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** One counted row: its day, clause, quantity and what it did; below it the note, the basis, and the way to the row. */
export function EntryLine({ entry, onGoTo }: { entry: CountedEntry; onGoTo: (place: Place) => void }) {
  const t = useTexts();
  const styles = useStyles();
  const label = useLabels();
  const { date, clause, note, evidence, place } = entry;
  const row = t('issues.place', { sheet: place.sheet, row: place.row });
  const texts = [note, evidence && t('explain.evidence', { evidence })].filter(Boolean).join(' · ');
  return (
    <li className={styles.entry}>
      <Caption1>
        {date} {clause.code} {label(clause.label)} <span className={styles.effect}>{effectOf(entry, t, label)}</span>
      </Caption1>
      {texts === '' ? null : <Caption1 className={styles.below}>{texts}</Caption1>}
      <div className={styles.ways}>
        <Link className={styles.way} onClick={() => onGoTo(place)}>
          {row}
        </Link>
        <AppealButton place={place} of={row} />
      </div>
    </li>
  );
}
