import { Caption1, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ExplainedItem, ExplainedSection, Place } from '../../actions';
import { useLabels, useTexts } from '../../language';
import { Bar } from '../../parts/Bar';
import { PlainList } from '../../parts/PlainList';
import { useMore } from '../../parts/useMore';
import { EntryLine } from './EntryLine';

/** So many rows of an item are listed at first, and added at each press: one person may have thousands. */
const STEP = 50;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0, display: 'flex', justifyContent: 'space-between' },
  items: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, margin: 0, padding: 0 },
  item: { listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  title: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  score: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  proof: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  // Set off from the item by a line, which takes less room than bullets.
  entries: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    marginTop: tokens.spacingVerticalXXS,
  },
});

interface SectionListProps {
  readonly sections: readonly ExplainedSection[];
  readonly onGoTo: (place: Place) => void;
}

/** Every section with its items: bar, score, proof, and the rows behind it. */
export function SectionList({ sections, onGoTo }: SectionListProps) {
  const styles = useStyles();
  const label = useLabels();
  return sections.map(({ section, score, outOf, items }) => (
    <section key={section.zh} className={styles.section} aria-label={label(section)}>
      <Subtitle2 as="h3" className={styles.heading}>
        <span>{label(section)}</span>
        <span className={styles.score}>
          {score} / {outOf}
        </span>
      </Subtitle2>
      <ul className={styles.items}>
        {items.map((item) => (
          <ItemLine key={item.item.code} explained={item} onGoTo={onGoTo} />
        ))}
      </ul>
    </section>
  ));
}

function ItemLine({ explained, onGoTo }: { explained: ExplainedItem; onGoTo: (place: Place) => void }) {
  const t = useTexts();
  const styles = useStyles();
  const label = useLabels();
  const { item, score, proof, carriedExam, entries } = explained;
  const { shown, more } = useMore(entries.length, STEP, 'small');
  return (
    <li className={styles.item}>
      <div className={styles.title}>
        <Text>
          {item.code} {label(item.title)}
        </Text>
        <Text className={styles.score} weight="semibold">
          {score === null ? t('explain.pending') : `${score} / ${item.max}`}
        </Text>
      </div>
      {score === null ? (
        <Caption1>{t('explain.pendingWhy')}</Caption1>
      ) : (
        <Bar share={score / item.max} isLow={score < item.max * 0.6} />
      )}
      {entries.length === 0 && (score === null || proof === String(item.max)) ? null : (
        <Caption1 className={styles.proof}>{t('explain.proof', { proof })}</Caption1>
      )}
      {carriedExam === undefined ? null : <Caption1>{t('explain.carried', { date: carriedExam })}</Caption1>}
      {entries.length > 0 ? (
        <div className={styles.entries}>
          <PlainList>
            {entries.slice(0, shown).map((entry) => (
              <EntryLine key={`${entry.place.sheet}!${entry.place.row}`} entry={entry} onGoTo={onGoTo} />
            ))}
          </PlainList>
          {more}
        </div>
      ) : null}
    </li>
  );
}
