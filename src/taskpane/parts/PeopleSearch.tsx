import { Field, makeStyles, SearchBox } from '@fluentui/react-components';
import { useTexts } from '../language';

const useStyles = makeStyles({ box: { width: '100%', minWidth: 0, maxWidth: 'none' } });

interface PeopleSearchProps {
  readonly value: string;
  readonly className?: string;
  readonly onChange: (text: string) => void;
  /** What Enter does, where that is anything. */
  readonly onEnter?: () => void;
}

/** The box in which people are searched. */
export function PeopleSearch({ value, className, onChange, onEnter }: PeopleSearchProps) {
  const t = useTexts();
  const styles = useStyles();
  return (
    <Field label={t('pane.searchPeople')} className={className}>
      <SearchBox
        className={styles.box}
        // What is typed stays in sight beside its buttons.
        input={{ style: { minWidth: 0 } }}
        value={value}
        placeholder={t('pane.searchHint')}
        onChange={(_, data) => onChange(data.value)}
        onKeyDown={({ key, nativeEvent: { isComposing } }) => {
          // An input method's Enter ends a word.
          if (key === 'Enter' && !isComposing) onEnter?.();
        }}
        dismiss={{ 'aria-label': t('pane.clear') }}
      />
    </Field>
  );
}
