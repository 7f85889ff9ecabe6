import type { CellValue, Language, RowPlace } from '../scoring';
import type { Label } from '../rulebook';

/** A question about a person or a window in a period, in the words of whoever asks. */
export interface FigureQuery {
  readonly kind: 'score' | 'grade' | 'rank' | 'reason';
  /** A name or staff id, or a window; a person goes before a window of the same name. */
  readonly name: CellValue;
  readonly period: CellValue;
  /** Of a score or its reasons: an item's code or title, or a section; of a rank: a window. Blank: the whole. */
  readonly within?: CellValue;
}

/** Whether a printed seal still matches the data. */
export interface SealQuery {
  readonly kind: 'verify';
  readonly seal: CellValue;
}

export type Query = FigureQuery | SealQuery;

/** One counted row and what it did. */
export interface Reason {
  /** `2026-03-05` */
  readonly date: string;
  readonly clause: { readonly code: string; readonly label: Label };
  readonly quantity: number;
  /** Points, what is taken negative; of a zero-out what it took from its item. */
  readonly points: number;
  readonly note: string;
  readonly place: RowPlace;
  /** Whose it is, where a window was asked for. */
  readonly person?: string;
}

/** Why there is no value. Each has its sentence in the texts, filled in from `params`. */
export interface QueryFault {
  readonly code:
    | 'unknown-name'
    | 'ambiguous-name'
    | 'bad-period'
    | 'not-posted'
    | 'no-members'
    | 'unknown-item'
    | 'ambiguous-item'
    | 'unknown-window'
    | 'not-in-window'
    | 'window-in-window'
    | 'pending'
    | 'pending-item'
    | 'no-grade'
    | 'bad-seal'
    | LossReason;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Why nothing can be answered: no log, or it is gone; a broken rulebook; a workbook that cannot be read. */
export type LossReason = 'no-log' | 'log-gone' | 'broken-rulebook' | 'not-read';

export type SealState = 'intact' | 'changed' | 'unknown';

/** Answers in words come with the language the workbook is written in. */
export type Answer =
  | { readonly kind: 'value'; readonly value: number | '' }
  | { readonly kind: 'grade'; readonly name: Label; readonly writtenIn: Language }
  | { readonly kind: 'seal'; readonly state: SealState; readonly writtenIn: Language }
  | { readonly kind: 'reasons'; readonly reasons: readonly Reason[]; readonly writtenIn: Language }
  | { readonly kind: 'fault'; readonly fault: QueryFault };

export const NOTHING_ASKED: Answer = { kind: 'value', value: '' };

export function fault(code: QueryFault['code'], params?: QueryFault['params']): Answer {
  return { kind: 'fault', fault: { code, params } };
}
