import type { BrokenLock, LocatedFault, LockHead, Period, Person, UnlockRecord } from '../../scoring';
import type { SheetPlace } from '../../workbook';

export type { SheetPlace as Place } from '../../workbook';

/** Someone on the roster, or named in the log, as lists and searches show them. */
export interface PersonEntry extends Pick<Person, 'index' | 'id' | 'name'> {
  /** The window of the latest posting; '' without a roster. */
  readonly window: string;
}

/** Which periods are locked, which locks cannot be read, and which were taken away. */
export interface LockState {
  readonly locked: readonly Pick<LockHead, 'period' | 'by' | 'at' | 'seal'>[];
  readonly broken: readonly BrokenLock[];
  /** In the order in which they were taken away. */
  readonly unlocked: readonly UnlockRecord[];
}

/** What the pane knows of the open workbook's log, which is read once and then followed. */
export type BookState =
  | { readonly kind: 'reading' }
  /** There is no log that can be read. */
  | { readonly kind: 'no-log' }
  /** The rules have errors: nothing is scored by half a rulebook. */
  | { readonly kind: 'broken-rules'; readonly faults: readonly LocatedFault[] }
  /** Excel does not let the workbook be read; a sentence where it is known why. */
  | { readonly kind: 'not-read'; readonly reason?: string }
  | {
      readonly kind: 'ready';
      /** Another number after every change, so that what was worked out from the log is known to be old. */
      readonly revision: number;
      /** The periods that have rows: months, quarters, half-years and years, each latest first. */
      readonly periods: readonly Period[];
      /** The label of the latest month that is not dated far from all others; it is looked at first. */
      readonly latest: string | undefined;
      /** Everyone who is scored in any period; those whom locked periods alone know stand behind the others. */
      readonly people: readonly PersonEntry[];
      /** Those of today, about whom incidents are added. */
      readonly onRoster: readonly PersonEntry[];
      readonly windows: readonly string[];
      readonly hasRoster: boolean;
      readonly locks: LockState;
    };

/** The workbook as the pane follows it. */
export interface BookActions {
  getState(): BookState;
  /** Calls back after every change; gives the function that ends it. */
  subscribe(listener: () => void): () => void;
  /** Begins to read and follow the workbook, if nothing has yet. */
  open(): Promise<void>;
  /** Reads everything again; what was known stays where that fails. */
  refresh(): Promise<void>;
  /** The period of two ISO days; `undefined` where they are none or out of order. */
  periodOfDays(from: string, to: string): Period | undefined;
  /** The labels of those locked periods that a longer or other one has days in common with. */
  within(period: string, locked: LockState['locked']): readonly string[];
  /** Shows a place: turns to its sheet and selects the cell, or the row's first. */
  goTo(place: SheetPlace): Promise<void>;
}
