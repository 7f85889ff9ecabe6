import { Field, Input, Textarea } from '@fluentui/react-components';
import type { Decision } from '../../../scoring';
import type { Appealed } from '../../actions';
import { useTexts } from '../../language';
import type { AppealDraft, AppealFaults } from '../../model/appeal-draft';
import { DayField } from '../../parts/DayField';
import { Select } from '../../parts/Select';

const DECISIONS = ['upheld', 'revoked', 'changed'] as const;

interface AppealFieldsProps {
  readonly appealed: Appealed;
  readonly draft: AppealDraft;
  readonly faults: AppealFaults;
  readonly onChange: (draft: AppealDraft) => void;
}

/** The boxes of an appeal: who filed it, when and why, and what was decided; below the decision, what it does. */
export function AppealFields({ appealed, draft, faults, onChange }: AppealFieldsProps) {
  const t = useTexts();
  const change = (part: Partial<AppealDraft>): void => onChange({ ...draft, ...part });
  const { decision } = draft;
  return (
    <>
      <DayField
        label={t('appeal.filed')}
        required
        fault={faults.filed && t('appeal.fault.day')}
        // The form opens where entering begins, not at the button that closes it.
        autoFocus
        value={draft.filed}
        onChange={(filed) => change({ filed })}
      />
      <Field label={t('appeal.by')}>
        <Input value={draft.by} onChange={(_, { value }) => change({ by: value })} />
      </Field>
      <Field label={t('appeal.reason')}>
        <Textarea value={draft.reason} onChange={(_, { value }) => change({ reason: value })} />
      </Field>
      <Field label={t('appeal.decision')} hint={t(`appeal.effect.${decision ?? 'none'}`)}>
        <Select
          value={decision ?? ''}
          onChange={(_, { value }) => change({ decision: value === '' ? undefined : (value as Decision) })}
        >
          <option value="">{t('appeal.choice.none')}</option>
          {DECISIONS.map((one) => (
            <option key={one} value={one}>
              {t(`appeal.choice.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      {decision === 'changed' ? (
        <Field
          label={
            appealed.quantity === '' ? t('appeal.quantityOfBlank') : t('appeal.quantity', { was: appealed.quantity })
          }
          required
          validationMessage={faults.quantity && t('appeal.fault.quantity')}
        >
          <Input inputMode="decimal" value={draft.quantity} onChange={(_, { value }) => change({ quantity: value })} />
        </Field>
      ) : null}
      {decision === undefined ? null : (
        <>
          <DayField
            label={t('appeal.decided')}
            required
            fault={faults.decided && t(`appeal.fault.${faults.decided}`)}
            value={draft.decided}
            onChange={(decided) => change({ decided })}
          />
          <Field label={t('appeal.decidedBy')}>
            <Input value={draft.decidedBy} onChange={(_, { value }) => change({ decidedBy: value })} />
          </Field>
        </>
      )}
    </>
  );
}
