import type { Settings } from '../../scoring';

/** A setting as the pane asks for it. */
export type SettingForm =
  | { readonly key: string; readonly of: keyof Settings; readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly key: string; readonly of: keyof Settings; readonly kind: 'months' | 'percent' | 'number' | 'text' };

/** The settings of scoring, by the contract's keys, in the order of how often they are asked about. */
export const SETTING_FORMS = [
  { key: 'exam several', of: 'examSeveral', kind: 'choice', choices: ['latest', 'best', 'mean'] },
  { key: 'exam carry months', of: 'examCarryMonths', kind: 'months' },
  { key: 'started day', of: 'startedDay', kind: 'choice', choices: ['ceil', 'floor', 'exact'] },
  { key: 'recurrence months', of: 'recurrenceMonths', kind: 'months' },
  { key: 'discretionary', of: 'discretionary', kind: 'choice', choices: ['inside', 'outside'] },
  { key: 'roll up', of: 'rollUp', kind: 'choice', choices: ['mean', 'recompute'] },
  { key: 'membership', of: 'membership', kind: 'choice', choices: ['period-end', 'days'] },
  { key: 'excellent quota', of: 'excellentQuota', kind: 'percent' },
  { key: 'rulebook total', of: 'rulebookTotal', kind: 'number' },
  { key: 'incident sheets', of: 'incidentSheets', kind: 'text' },
  { key: 'evidence', of: 'evidence', kind: 'choice', choices: ['off', 'warn'] },
] as const satisfies readonly SettingForm[];

/** The value of a setting as it stands in its box. */
export function shownSetting(settings: Settings, of: keyof Settings): string {
  const value = settings[of];
  if (value === undefined) return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** Whether a typed value can be kept; blank always can. */
export function fitsSetting(kind: SettingForm['kind'], text: string): boolean {
  const value = text.normalize('NFKC').trim();
  if (value === '' || kind === 'text' || kind === 'choice') return true;
  const number = Number(kind === 'percent' ? value.replace(/%$/u, '') : value);
  if (!Number.isFinite(number) || number < 0) return false;
  if (kind === 'months') return Number.isInteger(number);
  return kind !== 'percent' || number <= 100;
}
