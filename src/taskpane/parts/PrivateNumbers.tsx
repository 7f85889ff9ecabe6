import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { PrintSettings } from '../../scoring';
import { useTexts } from '../language';

type Choice = PrintSettings['privateNumbers'];

/** Whether phone and identity numbers in notes are printed masked, or nothing is printed while there are any. */
export function PrivateNumbers({ value, onChange }: { value: Choice; onChange: (value: Choice) => void }) {
  const t = useTexts();
  return (
    <Field label={t('settings.privateNumbers')}>
      <RadioGroup value={value} onChange={(_, data) => onChange(data.value as Choice)}>
        <Radio value="mask" label={t('settings.mask')} />
        <Radio value="refuse" label={t('settings.refuse')} />
      </RadioGroup>
    </Field>
  );
}
