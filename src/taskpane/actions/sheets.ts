import type { NameFound, SheetKind } from '../../scoring';
import type { PrintFault } from '../../workbook';

/** What long work is doing: the step, and where it is known how much of the whole is done, from 0 to 1. */
export interface PaneProgress {
  readonly step: 'reading' | 'scoring' | 'writing';
  readonly done?: number;
}

/** Which sheets to make. */
export interface SheetOrder {
  readonly period: string;
  readonly kinds: readonly SheetKind[];
  /** The numbers of the people who are listed; absent: everyone. Ranks and grades are among all in any case. */
  readonly people?: readonly number[];
}

/** Sheets that were made. */
export interface MadeSheets {
  readonly period: string;
  /** How many people are on them. */
  readonly staff: number;
  /** Their names, in their order in the workbook. */
  readonly sheets: readonly string[];
  /** How many rows of the log are faulty or wait for a decision: whatever they say is not on the sheets. */
  readonly leftOut: number;
  /** Names in the printed notes that are on no roster, for a person to look at before printing. */
  readonly names: readonly NameFound[];
  /** Sheets with parts of their page set-up that Excel did not take; mostly none. */
  readonly printFaults: readonly PrintFault[];
}

export interface SheetActions {
  /** Reads the workbook anew, scores the period and writes its sheets. */
  make(order: SheetOrder, onProgress: (progress: PaneProgress) => void, signal: AbortSignal): Promise<MadeSheets>;
}
