import { Button, Caption1, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Settings } from '../../../scoring';
import { useTexts } from '../../language';
import { fitsSetting, SETTING_FORMS, shownSetting, type SettingForm } from '../../model/setting-choices';
import { useTask } from '../../parts/useTask';
import { useSession } from '../../useSession';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  setting: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  value: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  input: { width: '140px', minWidth: 0, flexGrow: 1 },
  example: { color: tokens.colorNeutralForeground2 },
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
  const { run, busy, failure } = useTask();
  const title = t(`rules.setting.${form.of}`);
  const keep = (next: string): void => run(() => actions.rules.set(form.key, next, title));
  return (
    <div className={styles.setting}>
      {form.kind === 'choice' ? (
        <Field label={title}>
          <RadioGroup value={value} disabled={busy} onChange={(_, data) => keep(data.value)}>
            {form.choices.map((choice) => (
              <Radio
                key={choice}
                value={choice}
                label={t(`rules.choice.${form.of}.${choice}` as 'rules.choice.evidence.off')}
              />
            ))}
          </RadioGroup>
        </Field>
      ) : (
        // A value that was kept, or changed in the workbook, is a box of its own.
        <TypedSetting key={value} title={title} kind={form.kind} value={value} busy={busy} onKeep={keep} />
      )}
      <Caption1 className={styles.example}>{t(`rules.example.${form.of}`)}</Caption1>
      {failure}
    </div>
  );
}

interface TypedSettingProps {
  readonly title: string;
  readonly kind: SettingForm['kind'];
  readonly value: string;
  readonly busy: boolean;
  readonly onKeep: (value: string) => void;
}

function TypedSetting({ title, kind, value, busy, onKeep }: TypedSettingProps) {
  const t = useTexts();
  const styles = useStyles();
  const [text, setText] = useState(value);
  const fits = fitsSetting(kind, text);
  return (
    <Field label={title} validationMessage={fits ? undefined : t(`rules.wrong.${kind}` as 'rules.wrong.months')}>
      <div className={styles.value}>
        <Input
          className={styles.input}
          aria-label={title}
          value={text}
          onChange={(_, data) => setText(data.value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter' && fits && text !== value) onKeep(text);
          }}
        />
        <Button disabledFocusable={busy || !fits || text === value} onClick={() => onKeep(text)}>
          {t('rules.keep')}
        </Button>
      </div>
    </Field>
  );
}
