import { Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import type { BookState, PersonEntry } from '../../actions';
import { useTexts } from '../../language';
import { samePerson } from '../../model/same-person';
import { PeoplePicker } from '../../parts/PeoplePicker';
import { Select } from '../../parts/Select';

/** Who is on the sheets. */
export interface Who {
  readonly kind: 'everyone' | 'window' | 'people';
  readonly window: string;
  readonly people: readonly PersonEntry[];
}

/** The numbers of the people that are meant; `undefined` for everyone. */
export function peopleOf({ kind, window, people }: Who, all: readonly PersonEntry[]): readonly number[] | undefined {
  if (kind === 'everyone') return undefined;
  if (kind === 'people') return people.flatMap((person) => samePerson(person, all)?.index ?? []);
  return all.filter((person) => person.window === window).map(({ index }) => index);
}

interface WhoFieldProps {
  readonly who: Who;
  readonly book: Extract<BookState, { kind: 'ready' }>;
  readonly onChange: (who: Who) => void;
}

// Side by side while there is room, else below each other; never a word over two lines.
const useStyles = makeStyles({ ways: { flexWrap: 'wrap' }, way: { whiteSpace: 'nowrap' } });

/** Everyone, one window, or people of choice. */
export function WhoField({ who, book, onChange }: WhoFieldProps) {
  const t = useTexts();
  const styles = useStyles();
  const way = (value: Who['kind'], text: string) => (
    <Radio value={value} label={{ children: text, className: styles.way }} />
  );
  return (
    <>
      <Field label={t('score.who')}>
        <RadioGroup
          className={styles.ways}
          layout="horizontal"
          value={who.kind}
          onChange={(_, { value }) =>
            onChange({ ...who, kind: value as Who['kind'], window: who.window || (book.windows[0] ?? '') })
          }
        >
          {way('everyone', t('score.everyone'))}
          {book.windows.length > 0 ? way('window', t('score.oneWindow')) : null}
          {way('people', t('score.somePeople'))}
        </RadioGroup>
      </Field>
      {who.kind === 'window' ? (
        <Field label={t('score.window')}>
          <Select value={who.window} onChange={(_, { value }) => onChange({ ...who, window: value })}>
            {book.windows.map((window) => (
              <option key={window}>{window}</option>
            ))}
          </Select>
        </Field>
      ) : null}
      {who.kind === 'people' ? (
        <PeoplePicker people={book.people} chosen={who.people} onChange={(people) => onChange({ ...who, people })} />
      ) : null}
    </>
  );
}
