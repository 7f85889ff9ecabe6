import { Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { ColumnKind } from '../../../../stand-in/model/filters/filter-choices';
import { CONDITIONS, type ConditionId, type ConditionInput } from '../../filter/conditions';
import { useTexts } from '../speech';

/** The form's content: no condition (values are ticked), one of those offered, or one that is in force and not offered here. */
export interface ConditionDraft {
  readonly id: ConditionId | '' | 'other';
  readonly inputs: readonly string[];
}

interface ConditionFormProps {
  readonly kind: ColumnKind;
  readonly draft: ConditionDraft;
  change(draft: ConditionDraft): void;
}

const INPUT_TYPES: Readonly<Record<ConditionInput, 'text' | 'number' | 'date'>> = {
  text: 'text',
  number: 'text',
  count: 'number',
  date: 'date',
};

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  inputs: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  input: { minWidth: 0, flex: '1 1 100px' },
});

/** Chooses by what condition a column is filtered. */
export function ConditionForm({ kind, draft, change }: ConditionFormProps) {
  const t = useTexts();
  const styles = useStyles();
  const inputs = CONDITIONS[kind].find(({ id }) => id === draft.id)?.inputs ?? [];
  const label = (index: number): string =>
    t(inputs.length === 2 ? (index === 0 ? 'workbench.filter.from' : 'workbench.filter.to') : 'workbench.filter.value');
  return (
    <div className={styles.form}>
      <Field label={t('workbench.filter.condition')} size="small">
        <Select
          value={draft.id}
          onChange={(_, { value }) => change({ id: value as ConditionDraft['id'], inputs: draft.inputs })}
        >
          <option value="">{t('workbench.filter.byValues')}</option>
          {draft.id === 'other' ? <option value="other">{t('workbench.filter.other')}</option> : null}
          {CONDITIONS[kind].map(({ id }) => (
            <option key={id} value={id}>
              {t(`workbench.filter.${id}`)}
            </option>
          ))}
        </Select>
      </Field>
      {draft.id === 'other' ? <Text size={200}>{t('workbench.filter.otherHint')}</Text> : null}
      <div className={styles.inputs}>
        {inputs.map((input, index) => (
          <Input
            key={`${draft.id} ${index}`}
            className={styles.input}
            size="small"
            type={INPUT_TYPES[input]}
            aria-label={label(index)}
            inputMode={input === 'number' ? 'decimal' : undefined}
            value={draft.inputs[index] ?? ''}
            onChange={(_, { value }) =>
              change({
                ...draft,
                inputs: inputs.map((_input, at) => (at === index ? value : (draft.inputs[at] ?? ''))),
              })
            }
          />
        ))}
      </div>
    </div>
  );
}
