import type { Clause } from '../../rulebook';
import type { IncidentActions, NewIncident, PaneActions } from '../actions';
import { enteredNumber, isEnteredDay } from './entered';

/** An incident as it is being entered; texts are what stands in the boxes. */
export interface IncidentDraft {
  readonly person: number | undefined;
  readonly clause: Clause | undefined;
  readonly date: string;
  readonly quantity: string;
  readonly isUnverified: boolean;
  readonly note: string;
  readonly evidence: string;
  readonly approvedBy: string;
}

/** What tells whether the boxes of a draft can be read. */
export type DraftActions = Pick<PaneActions, 'days' | 'incidents'>;

/** What keeps a draft from being added, by field. */
export interface DraftFaults {
  readonly person?: 'required';
  readonly clause?: 'clause' | 'notInForce';
  readonly date?: 'required';
  readonly quantity?: NonNullable<ReturnType<IncidentActions['quantityFault']>> | 'number';
}

export function blankDraft(date: string): IncidentDraft {
  return {
    person: undefined,
    clause: undefined,
    date,
    quantity: '',
    isUnverified: false,
    note: '',
    evidence: '',
    approvedBy: '',
  };
}

/** What the next draft keeps: incidents are often entered one after another, of one day and with one basis. */
export function nextDraft({ date, evidence }: IncidentDraft): IncidentDraft {
  return { ...blankDraft(date), evidence };
}

export function faultsOf(draft: IncidentDraft, { days, incidents }: DraftActions): DraftFaults {
  const quantity = enteredNumber(draft.quantity);
  const clause = clauseOf(draft, incidents.clausesOn(draft.date));
  return {
    ...(draft.person === undefined ? { person: 'required' } : {}),
    ...(clause ? {} : { clause: draft.clause ? 'notInForce' : 'clause' }),
    ...(isEnteredDay(draft.date, days) ? {} : { date: 'required' }),
    ...quantityFaultOf(clause, quantity, incidents.quantityFault),
  };
}

/** The chosen clause as it is in force on the draft's day, among those that are. */
export function clauseOf({ clause }: IncidentDraft, inForce: readonly Clause[]): Clause | undefined {
  return inForce.find(({ code }) => code === clause?.code);
}

function quantityFaultOf(
  clause: Clause | undefined,
  quantity: number | '',
  quantityFault: IncidentActions['quantityFault'],
): DraftFaults {
  if (Number.isNaN(quantity)) return { quantity: 'number' };
  const fault = clause && quantityFault(clause, quantity);
  return fault ? { quantity: fault } : {};
}

/** The incident of a draft without faults. */
export function incidentOf(
  draft: IncidentDraft,
  { clausesOn }: Pick<IncidentActions, 'clausesOn'>,
): NewIncident | undefined {
  const { person } = draft;
  const clause = clauseOf(draft, clausesOn(draft.date));
  if (person === undefined || !clause) return undefined;
  return { ...draft, person, clause, quantity: enteredNumber(draft.quantity) };
}
