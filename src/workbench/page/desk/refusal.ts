import { ModelError } from '../../../stand-in/model/model-error';
import { UnreadableEntryError } from '../grid/unreadable-entry';
import type { WorkbenchKey, WorkbenchTexts } from '../../../texts/workbench';

/** Why Excel refuses a change, by the codes its API reports. */
const REASONS: Readonly<Record<string, WorkbenchKey>> = {
  InvalidArgument: 'workbench.refusal.InvalidArgument',
  ItemNotFound: 'workbench.refusal.ItemNotFound',
  ItemAlreadyExists: 'workbench.refusal.ItemAlreadyExists',
  AccessDenied: 'workbench.refusal.AccessDenied',
  InvalidOperation: 'workbench.refusal.InvalidOperation',
  InvalidReference: 'workbench.refusal.InvalidReference',
  InsertDeleteConflict: 'workbench.refusal.InsertDeleteConflict',
  NonBlankCellOffSheet: 'workbench.refusal.NonBlankCellOffSheet',
  MergedRangeConflict: 'workbench.refusal.MergedRangeConflict',
  RangeExceedsLimit: 'workbench.refusal.RangeExceedsLimit',
  SeveralAreas: 'workbench.refusal.SeveralAreas',
  NotImplemented: 'workbench.refusal.NotImplemented',
};

/** What to tell the user of a change that was not made, in the user's language. */
export function explainRefusal(error: unknown, t: WorkbenchTexts): string {
  if (error instanceof UnreadableEntryError) return t('workbench.unreadable', { text: error.entry.text });
  const reason = error instanceof ModelError ? REASONS[error.code] : undefined;
  return reason ? t('workbench.refused', { reason: t(reason) }) : t('workbench.notHeld');
}
