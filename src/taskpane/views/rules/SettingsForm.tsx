import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Settings } from '../../../scoring';
import { useTexts } from '../../language';
import { fitsSetting, SETTING_FORMS, shownSetting, type SettingForm } from '../../model/setting-choices';
import { useChoice } from '../../parts/useChoice';
import { useTask } from '../../parts/useTask';
import { useSession } from '../../useSession';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  setting: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  value: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  input: { width: '140px', minWidth: 0, flexGrow: 1 },
});

/** Every setting with its choices in plain words and an example; what is chosen is written into the workbook at once. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const styles = useStyles();
  return (
    <div className={styles.form}>
      {SETTING_FORMS.map((form) => (
        <Setting key={form.key} form={form} value={shownSetting(settings, form.of)} />
      ))}
    </div>
  );
}

type Form = (typeof SETTING_FORMS)[number];

function Setting({ form, value }: { form: Form; value: string }) {
  const t = useTexts();
  const styles = useStyles();
  const { actions } = useSession();
  const title = t(`rules.setting.${form.of}`);
  const example = t(`rules.example.${form.of}`);
  const keep = (next: string): Promise<void> => actions.rules.set(form.key, next, title);
  return (
    <div className={styles.setting}>
      {form.kind === 'choice' ? (
        <ChosenSetting form={form} title={title} example={example} value={value} onKeep={keep} />
      ) : (
        <TypedSetting title={title} example={example} kind={form.kind} value={value} onKeep={keep} />
      )}
    </div>
  );
}

interface SettingProps {
  readonly title: string;
  readonly example: string;
  /** As the workbook has it. */
  readonly value: string;
  readonly onKeep: (value: string) => Promise<void>;
}

function ChosenSetting(props: SettingProps & { form: Extract<Form, { kind: 'choice' }> }) {
  const t = useTexts();
  const { form, title, example, value, onKeep } = props;
  const { shown, choose, failure } = useChoice(value, onKeep);
  return (
    <>
      <Field label={title} hint={example}>
        <RadioGroup value={shown} onChange={(_, data) => choose(data.value)}>
          {form.choices.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={t(`rules.choice.${form.of}.${choice}` as 'rules.choice.evidence.off')}
            />
          ))}
        </RadioGroup>
      </Field>
      {failure}
    </>
  );
}

function TypedSetting(props: SettingProps & { readonly kind: SettingForm['kind'] }) {
  const { title, example, kind, value, onKeep } = props;
  const t = useTexts();
  const styles = useStyles();
  const { run, busy, failure } = useTask();
  const [text, setText] = useState(value);
  // A value that was kept, or changed in the workbook, stands in the box whatever was typed before.
  useEffect(() => setText(value), [value]);
  const fits = fitsSetting(kind, text);
  const keep = (): void => {
    if (fits && text !== value) run(() => onKeep(text));
  };
  return (
    <>
      <Field
        label={title}
        hint={example}
        validationMessage={fits ? undefined : t(`rules.wrong.${kind}` as 'rules.wrong.months')}
      >
        <div className={styles.value}>
          <Input
            className={styles.input}
            aria-label={title}
            value={text}
            onChange={(_, data) => setText(data.value)}
            onKeyDown={({ key }) => {
              if (key === 'Enter') keep();
            }}
          />
          <Button
            // One of several of the same words.
            aria-label={t('rules.keepOf', { setting: title })}
            disabledFocusable={busy || !fits || text === value}
            onClick={keep}
          >
            {t('rules.keep')}
          </Button>
        </div>
      </Field>
      {failure}
    </>
  );
}
