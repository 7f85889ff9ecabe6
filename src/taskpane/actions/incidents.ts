import type { Clause } from '../../rulebook';
import type { RowPlace } from '../../scoring';

/** An incident to be added to the log. */
export interface NewIncident {
  /** The person's number. */
  readonly person: number;
  readonly clause: Clause;
  /** `2026-03-05` */
  readonly date: string;
  /** As it is to stand in the cell; blank where the clause's kind lets it be. */
  readonly quantity: number | '';
  /** Whether it still has to be verified. */
  readonly isUnverified: boolean;
  readonly note: string;
  readonly evidence: string;
  readonly approvedBy: string;
}

export interface IncidentActions {
  /** The clauses in force on a day, in the rulebook's order. */
  clausesOn(date: string): readonly Clause[];
  /** Whether a quantity fits a clause; `undefined`: it does. */
  quantityFault(
    clause: Clause,
    quantity: number | '',
  ): 'missing' | 'whole' | 'positive' | 'score' | 'bounds' | 'tooLarge' | undefined;
  /** Whether the person is posted anywhere on the day; true for what is no day. */
  isPosted(person: number, date: string): boolean;
  /** Appends the incident to the log; gives the row it has now. */
  add(incident: NewIncident): Promise<RowPlace>;
}
