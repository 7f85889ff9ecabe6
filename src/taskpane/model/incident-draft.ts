import type { Clause } from '../../rulebook';
import type { IncidentActions, NewIncident, PaneActions, PersonEntry } from '../actions';
import { enteredNumber, isEnteredDay } from './entered';
import { samePerson } from './same-person';

/** An incident as it is being entered; texts are what stands in the boxes. */
export interface IncidentDraft {
  /** As the roster had them when they were chosen. */
  readonly person: PersonEntry | undefined;
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

/** @param people the roster as it is now */
export function faultsOf(
  draft: IncidentDraft,
  { days, incidents }: DraftActions,
  people: readonly PersonEntry[],
): DraftFaults {
  const quantity = enteredNumber(draft.quantity);
  const clause = clauseOf(draft, incidents.clausesOn(draft.date));
  return {
    ...(personOf(draft, people) ? {} : { person: 'required' }),
    ...(clause ? {} : { clause: draft.clause ? 'notInForce' : 'clause' }),
    ...(isEnteredDay(draft.date, days) ? {} : { date: 'required' }),
    ...quantityFaultOf(clause, quantity, incidents.quantityFault),
  };
}

/** The chosen person as the roster has them now. */
export function personOf({ person }: IncidentDraft, people: readonly PersonEntry[]): PersonEntry | undefined {
  return person && samePerson(person, people);
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

/**
 * The incident of a draft without faults.
 *
 * @param people the roster as it is now
 */
export function incidentOf(
  draft: IncidentDraft,
  { clausesOn }: Pick<IncidentActions, 'clausesOn'>,
  people: readonly PersonEntry[],
): NewIncident | undefined {
  const person = personOf(draft, people);
  const clause = clauseOf(draft, clausesOn(draft.date));
  if (!person || !clause) return undefined;
  return { ...draft, person: person.index, clause, quantity: enteredNumber(draft.quantity) };
}
