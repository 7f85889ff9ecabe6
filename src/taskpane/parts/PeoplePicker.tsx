import { Caption1, Checkbox, makeStyles, Tag, TagGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonEntry } from '../actions';
import { useTexts } from '../language';
import { PeopleSearch } from './PeopleSearch';
import { usePeopleSearch } from './usePeopleSearch';

/** So many are listed; more are found by searching. */
const LISTED = 40;

const useStyles = makeStyles({
  picker: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    maxHeight: '220px',
    overflowY: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  tags: { flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface PeoplePickerProps {
  readonly people: readonly PersonEntry[];
  /** The numbers of those who are chosen. */
  readonly chosen: readonly number[];
  readonly onChange: (chosen: readonly number[]) => void;
}

/** Chooses people: search by name, pinyin initials or staff id, tick, and take back by their tags. */
export function PeoplePicker({ people, chosen, onChange }: PeoplePickerProps) {
  const t = useTexts();
  const styles = useStyles();
  const [text, setText] = useState('');
  const found = usePeopleSearch(people, text);
  const isChosen = new Set(chosen);
  const toggle = (index: number, checked: boolean): void =>
    onChange(checked ? [...chosen, index] : chosen.filter((one) => one !== index));
  return (
    <div className={styles.picker}>
      <PeopleSearch value={text} onChange={setText} />
      {chosen.length > 0 ? (
        <TagGroup
          className={styles.tags}
          aria-label={t('pane.chosenPeople')}
          onDismiss={(_, { value }) => toggle(Number(value), false)}
        >
          {chosen.map((index) => (
            <Tag
              key={index}
              value={String(index)}
              size="small"
              dismissible
              dismissIcon={{ 'aria-label': t('pane.remove') }}
            >
              {people.find((person) => person.index === index)?.name}
            </Tag>
          ))}
        </TagGroup>
      ) : null}
      <div className={styles.list} role="group" aria-label={t('pane.people')} tabIndex={-1}>
        {found.slice(0, LISTED).map(({ index, name, id, window }) => (
          <Checkbox
            key={index}
            checked={isChosen.has(index)}
            onChange={(_, { checked }) => toggle(index, checked === true)}
            label={[name, id, window].filter(Boolean).join(' · ')}
          />
        ))}
      </div>
      {found.length > LISTED ? <Caption1>{t('pane.moreFound', { count: found.length - LISTED })}</Caption1> : null}
    </div>
  );
}
