import { Caption1, Checkbox, makeStyles, Tag, TagGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonEntry } from '../actions';
import { useTexts } from '../language';
import { samePerson } from '../model/same-person';
import { PeopleSearch } from './PeopleSearch';
import { usePeopleSearch } from './usePeopleSearch';
import { Words } from './Words';

/** So many are listed; more are found by searching. */
const LISTED = 40;

const useStyles = makeStyles({
  picker: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    maxHeight: '280px',
    overflowY: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  // Several of a hall's longest names and windows are in sight at a time.
  person: {
    display: '-webkit-box',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    WebkitLineClamp: 3,
    WebkitBoxOrient: 'vertical',
  },
  tags: { flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface PeoplePickerProps {
  readonly people: readonly PersonEntry[];
  readonly chosen: readonly PersonEntry[];
  readonly onChange: (chosen: readonly PersonEntry[]) => void;
}

/** Chooses people: search by name, pinyin initials or staff id, tick, and take back by their tags. */
export function PeoplePicker({ people, chosen, onChange }: PeoplePickerProps) {
  const t = useTexts();
  const styles = useStyles();
  const [text, setText] = useState('');
  const found = usePeopleSearch(people, text);
  const there = chosen.flatMap((person) => samePerson(person, people) ?? []);
  const isChosen = new Set(there.map(({ index }) => index));
  const take = (person: PersonEntry): void => onChange([...there, person]);
  /** Who typed until one was left means that one. */
  const takeOnly = (): void => {
    const [only, another] = found;
    if (text.trim() === '' || !only || another) return;
    if (!isChosen.has(only.index)) take(only);
    setText('');
  };
  const takeBack = (index: number): void => onChange(there.filter((person) => person.index !== index));
  return (
    <div className={styles.picker}>
      <PeopleSearch value={text} onChange={setText} onEnter={takeOnly} />
      {there.length > 0 ? (
        <TagGroup
          className={styles.tags}
          aria-label={t('pane.chosenPeople')}
          onDismiss={(_, { value }) => takeBack(Number(value))}
        >
          {there.map(({ index, name }) => (
            <Tag
              key={index}
              value={String(index)}
              size="small"
              dismissible
              dismissIcon={{ 'aria-label': t('pane.remove') }}
            >
              {name}
            </Tag>
          ))}
        </TagGroup>
      ) : null}
      <div className={styles.list} role="group" aria-label={t('pane.people')} tabIndex={-1}>
        {found.slice(0, LISTED).map((person) => {
          const words = [person.name, person.id, person.window].filter(Boolean).join(' · ');
          return (
            <Checkbox
              key={person.index}
              checked={isChosen.has(person.index)}
              onChange={(_, { checked }) => (checked === true ? take(person) : takeBack(person.index))}
              label={
                <span className={styles.person} title={words}>
                  <Words>{words}</Words>
                </span>
              }
            />
          );
        })}
      </div>
      <Caption1 role="status">
        {found.length === 0 ? t('pane.nobodyFound') : null}
        {found.length > LISTED ? t('pane.moreFound', { count: found.length - LISTED }) : null}
      </Caption1>
    </div>
  );
}
