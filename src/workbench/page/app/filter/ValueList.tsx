import { Checkbox, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { FilterChoice } from '../../../../stand-in/model/filters/filter-choices';
import { choiceTree, isFound, tickOf } from '../../filter/choice-tree';
import { useTexts } from '../speech';
import { ValueLine } from './ValueLine';

/** What is ticked in the list, and what is searched for in it. */
export interface TickedValues {
  readonly ticked: ReadonlySet<FilterChoice>;
  readonly query: string;
  /** Whether what the search finds comes to what shows already. */
  readonly isAdded: boolean;
}

interface ValueListProps {
  readonly choices: readonly FilterChoice[];
  readonly values: TickedValues;
  readonly isFiltered: boolean;
  change(values: TickedValues): void;
}

/** More lines than anybody looks through; a search finds the others. */
const MOST_LINES = 500;

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: `${tokens.spacingVerticalXXS} 0`,
    height: '220px',
    maxHeight: '40vh',
    overflowY: 'auto',
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  none: { padding: tokens.spacingHorizontalS },
});

/** The values of a column, to be ticked and searched. */
export function ValueList({ choices, values, isFiltered, change }: ValueListProps) {
  const t = useTexts();
  const styles = useStyles();
  const { ticked, query, isAdded } = values;
  const found = useMemo(
    () => (query === '' ? choices : choices.filter((choice) => isFound(choice, query))),
    [choices, query],
  );
  const lines = useMemo(() => choiceTree(found), [found]);
  const all = tickOf({ choices: found }, ticked);
  const tick = (some: readonly FilterChoice[], isTicked: boolean): void => {
    const next = new Set(ticked);
    for (const choice of some) {
      if (isTicked) next.add(choice);
      else next.delete(choice);
    }
    change({ ...values, ticked: next });
  };
  const search = (text: string): void => {
    const hits =
      text === '' ? choices.filter(({ passes }) => passes) : choices.filter((choice) => isFound(choice, text));
    change({ ...values, query: text, ticked: new Set(hits) });
  };
  return (
    <>
      <SearchBox
        size="small"
        value={query}
        placeholder={t('workbench.filter.search')}
        aria-label={t('workbench.filter.search')}
        onChange={(_, { value }) => search(value)}
      />
      <ul className={styles.list} aria-label={t('workbench.filter.values')}>
        {found.length === 0 ? (
          <li className={styles.none}>
            <Text size={200}>{t('workbench.filter.none')}</Text>
          </li>
        ) : (
          <>
            <li>
              <Checkbox
                label={t(query === '' ? 'workbench.filter.all' : 'workbench.filter.allFound')}
                checked={all}
                onChange={(_, { checked }) => tick(found, checked === true)}
              />
            </li>
            {lines.slice(0, MOST_LINES).map((line) => (
              <ValueLine
                key={`${String(line.isDate)} ${line.text}`}
                line={line}
                ticked={ticked}
                isOpen={query !== ''}
                tick={tick}
              />
            ))}
          </>
        )}
      </ul>
      {lines.length > MOST_LINES ? (
        <Text size={200}>{t('workbench.filter.more', { shown: MOST_LINES, count: lines.length })}</Text>
      ) : null}
      {query !== '' && isFiltered ? (
        <Checkbox
          label={t('workbench.filter.add')}
          checked={isAdded}
          onChange={(_, { checked }) => change({ ...values, isAdded: checked === true })}
        />
      ) : null}
    </>
  );
}
