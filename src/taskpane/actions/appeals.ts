import type { Clause } from '../../rulebook';
import type { Decision, RowPlace } from '../../scoring';

/** A row of the log that somebody appeals against. */
export interface Appealed {
  readonly place: RowPlace;
  /** The person's number; `undefined` where the row's name says nobody. */
  readonly person: number | undefined;
  readonly name: string;
  /** `2026-03-05`; '' where the row has no date. */
  readonly date: string;
  readonly clause: Clause | undefined;
  /** As the cell shows it. */
  readonly quantity: string;
  /** The appeal that is known already and waits for its decision. */
  readonly open: { readonly by: string; readonly reason: string; readonly filed: string } | undefined;
}

/** An appeal as it is to be recorded. */
export interface Appeal {
  /** `2026-03-05` */
  readonly filed: string;
  readonly by: string;
  readonly reason: string;
  /** `undefined` while there is none. */
  readonly decision: Decision | undefined;
  /** `2026-03-05`; of no account without a decision. */
  readonly decided: string;
  readonly decidedBy: string;
  /** Where the decision is `changed`. */
  readonly quantity: number | '';
}

/** Takes a recorded appeal back; gives how many cells were edited meanwhile and left alone. */
export type TakeBack = () => Promise<number>;

export interface AppealActions {
  /** Reads the row that is appealed against. */
  look(place: RowPlace): Promise<Appealed>;
  /**
   * Writes the row's status, and the appeal into its table, which is made where there is none. Rejects where the row is
   * not what `look` saw.
   */
  record(appealed: Appealed, appeal: Appeal): Promise<TakeBack>;
}
