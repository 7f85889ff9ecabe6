import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { Language } from '../../../texts';
import { useTexts } from '../../language';
import { usePaneState, useSession } from '../../useSession';
import { Formulas } from './Formulas';
import { PrintSettingsForm } from './PrintSettingsForm';
import { Seals } from './Seals';

/** The pane's language, what the sheets say of the unit, whether they still hold, and what can be done about formulas. */
export function SettingsView() {
  const t = useTexts();
  const session = useSession();
  const { language } = usePaneState();
  return (
    <>
      <Field label={t('settings.language')}>
        <RadioGroup layout="horizontal" value={language} onChange={(_, { value }) => session.speak(value as Language)}>
          <Radio value="zh" label={t('settings.zh')} />
          <Radio value="en" label={t('settings.en')} />
        </RadioGroup>
      </Field>
      <PrintSettingsForm />
      <Seals />
      {session.formulas ? <Formulas desk={session.formulas} /> : null}
    </>
  );
}
