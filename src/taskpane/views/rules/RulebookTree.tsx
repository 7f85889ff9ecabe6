import { Accordion, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Clause, Item, Rulebook } from '../../../rulebook';
import { useLabels, useTexts } from '../../language';
import { clauseEffect } from '../../model/clause-effect';
import { Fold } from '../../parts/Fold';

const useStyles = makeStyles({
  head: { display: 'flex', justifyContent: 'space-between', flexGrow: 1, gap: tokens.spacingHorizontalS },
  // What an item is worth stands beside its title, or below a long one.
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  figure: { flexShrink: 0, whiteSpace: 'nowrap' },
  effect: { display: 'inline-block' },
  clauses: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  below: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** Sections, items and clauses of a rulebook, a section opened at a time as one likes. */
export function RulebookTree({ rulebook }: { rulebook: Rulebook }) {
  const t = useTexts();
  const styles = useStyles();
  const label = useLabels();
  const sections = [...new Map(rulebook.items.map((item) => [item.section.zh, item.section])).values()];
  return (
    <Accordion multiple collapsible>
      {sections.map((section) => {
        const items = rulebook.items.filter((item) => item.section.zh === section.zh);
        const max = items.reduce((sum, item) => sum + Math.round(item.max * 100), 0) / 100;
        return (
          <Fold
            key={section.zh}
            name={section.zh}
            title={
              <span className={styles.head}>
                <span>{label(section)}</span>
                <span className={styles.figure}>{t('rules.points', { points: max })}</span>
              </span>
            }
          >
            {items.map((item) => (
              <ItemRules key={item.code} item={item} rulebook={rulebook} />
            ))}
          </Fold>
        );
      })}
    </Accordion>
  );
}

function ItemRules({ item, rulebook }: { item: Item; rulebook: Rulebook }) {
  const t = useTexts();
  const styles = useStyles();
  const label = useLabels();
  const clauses = rulebook.clauses.filter((clause) => clause.item === item.code);
  const bands = rulebook.bands.filter((band) => clauses.some(({ code }) => code === band.clause));
  return (
    <div>
      <div className={styles.title}>
        <Text weight="semibold">
          {item.code} {label(item.title)}
        </Text>
        <Caption1 className={styles.figure}>{t(`rules.start.${item.start}`, { max: item.max })}</Caption1>
      </div>
      <ul className={styles.clauses}>
        {clauses.map((clause, index) => (
          <li key={index}>
            <ClauseRule clause={clause} />
          </li>
        ))}
        {bands.map(({ atLeast, points }) => (
          <li key={atLeast}>
            <Caption1>{t('rules.band', { atLeast, points })}</Caption1>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ClauseRule({ clause }: { clause: Clause }) {
  const t = useTexts();
  const styles = useStyles();
  const label = useLabels();
  const { code, points, least, unit, limit, from, to, appliesWhen, source, flag } = clause;
  const parameters = { points: points ?? 0, least: least ?? 0, most: points ?? '', unit: label(unit) };
  const more = [
    limit === undefined ? '' : t('rules.limit', { limit }),
    flag ? t('pane.flag.disciplinary') : '',
    from === undefined && to === undefined ? '' : t('rules.inForceFrom', { from: from ?? '…', to: to ?? '…' }),
    appliesWhen ? label(appliesWhen) : '',
    label(source),
  ];
  return (
    <>
      <Caption1>
        {code} {label(clause.label)}{' '}
        <span className={styles.effect}>{t(`rules.kind.${clauseEffect(clause)}`, parameters)}</span>
      </Caption1>
      <Caption1 className={styles.below}>{more.filter((part) => part !== '').join(' · ')}</Caption1>
    </>
  );
}
