import { Field, SearchBox } from '@fluentui/react-components';
import { useTexts } from '../language';

/** The box in which people are searched. */
export function PeopleSearch({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const t = useTexts();
  return (
    <Field label={t('pane.searchPeople')}>
      <SearchBox
        value={value}
        placeholder={t('pane.searchHint')}
        onChange={(_, data) => onChange(data.value)}
        dismiss={{ 'aria-label': t('pane.clear') }}
      />
    </Field>
  );
}
