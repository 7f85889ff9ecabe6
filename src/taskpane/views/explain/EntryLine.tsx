import { Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { CountedEntry, Place } from '../../actions';
import { useLabels, useTexts } from '../../language';
import { AppealButton } from '../appeal/AppealButton';
import { effectOf } from '../../model/explanation-text';

const useStyles = makeStyles({
  // No last word alone on its line.
  entry: { overflowWrap: 'anywhere', textWrap: 'pretty' },
  below: { display: 'block', color: tokens.colorNeutralForeground2 },
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
        {date} {clause.code} {label(clause.label)} {effectOf(entry, t, label)}
      </Caption1>
      <Caption1 className={styles.below}>
        {texts === '' ? null : `${texts} `}
        <Link as="button" inline onClick={() => onGoTo(place)}>
          {row}
        </Link>
        <AppealButton place={place} of={row} />
      </Caption1>
    </li>
  );
}
