import type { Appeal, Appealed, DayActions } from '../actions';
import { enteredNumber, isEnteredDay } from './entered';
import type { DraftActions } from './incident-draft';

/** An appeal as it is being entered; texts are what stands in the boxes. */
export interface AppealDraft extends Omit<Appeal, 'quantity'> {
  readonly quantity: string;
}

/** What keeps a draft from being recorded, by field. */
export interface AppealFaults {
  readonly filed?: 'day';
  readonly decided?: 'day' | 'order';
  readonly quantity?: 'quantity';
}

/** What the boxes hold at first: an appeal that waits for its decision, or a new one of today. */
export function draftOf({ name, quantity, open }: Appealed, today: string): AppealDraft {
  return {
    filed: open?.filed || today,
    by: open?.by || name,
    reason: open?.reason ?? '',
    decision: undefined,
    decided: today,
    decidedBy: '',
    quantity,
  };
}

export function appealFaultsOf(
  draft: AppealDraft,
  { clause }: Appealed,
  { days, incidents: { quantityFault } }: DraftActions,
): AppealFaults {
  const { filed, decision, decided } = draft;
  const quantity = enteredNumber(draft.quantity);
  const isWrong =
    quantity === '' || Number.isNaN(quantity) || (clause && quantityFault(clause, quantity) !== undefined);
  return {
    ...(isEnteredDay(filed, days) ? {} : { filed: 'day' }),
    ...(decision === undefined ? {} : decidedFault(filed, decided, days)),
    ...(decision === 'changed' && isWrong ? { quantity: 'quantity' } : {}),
  };
}

function decidedFault(filed: string, decided: string, days: DayActions): Pick<AppealFaults, 'decided'> {
  if (!isEnteredDay(decided, days)) return { decided: 'day' };
  return decided < filed ? { decided: 'order' } : {};
}

/** The appeal of a draft without faults. */
export function appealOf(draft: AppealDraft): Appeal {
  return { ...draft, quantity: draft.decision === 'changed' ? enteredNumber(draft.quantity) : '' };
}
