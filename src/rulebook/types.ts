/**
 * What the rules say, as data. Nothing here computes a score: amounts are plain decimal numbers with
 * at most two decimals, days are ISO texts (`2026-03-01`), and order is the order of print.
 */

/** A text in both languages of the product. A workbook's own rulebook has the same text twice. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** What an item's score starts from: its maximum, nothing (it must be earned), or an exam's band. */
export type ItemStart = 'full' | 'zero' | 'band';

/** One assessed item: a pool of points with a floor of 0 and a ceiling of `max`. */
export interface Item {
  readonly code: string;
  readonly section: Label;
  readonly title: Label;
  /** Points, above 0. */
  readonly max: number;
  readonly start: ItemStart;
}

/**
 * How a clause acts on its item.
 * - `perIncident`: takes `points` for each incident; `perUnit`: for each unit of the quantity (days, half-days).
 * - `zero`: takes all the item has; `recurrence`: the same, once the recurrence is proven.
 * - `band`: an exam score that the bands turn into the item's starting points.
 * - `add`: gives `points` for each incident.
 * - `discretionaryDeduct`, `discretionaryAdd`: takes or gives the amount entered in the row.
 * - `veto`: no points; the grade becomes the lowest one.
 */
export type ClauseKind =
  | 'perIncident'
  | 'perUnit'
  | 'zero'
  | 'recurrence'
  | 'band'
  | 'add'
  | 'discretionaryDeduct'
  | 'discretionaryAdd'
  | 'veto';

/** One clause of an item. The same `code` may stand several times, as versions whose days do not overlap. */
export interface Clause {
  readonly code: string;
  /** The code of its item. */
  readonly item: string;
  readonly label: Label;
  readonly kind: ClauseKind;
  /** Points per incident or unit, never negative; for discretionary kinds the most (absent: any amount). */
  readonly points?: number;
  /** Discretionary kinds: the least amount a row may enter. */
  readonly least?: number;
  /** What a quantity of 1 is: 次, 天, 半天, 分, ... */
  readonly unit: Label;
  /** The most points this clause may take or give in a period. */
  readonly limit?: number;
  readonly flag?: 'disciplinary';
  /** First day in force; absent: always has been. */
  readonly from?: string;
  /** Last day in force; absent: still is. */
  readonly to?: string;
  readonly appliesWhen?: Label;
  readonly source: Label;
}

/** From this exam score upwards (`atLeast`, raw, unrounded) the clause's item starts at `points`. */
export interface Band {
  /** The code of a clause of kind `band`. */
  readonly clause: string;
  readonly atLeast: number;
  readonly points: number;
}

/** From this share of the scored maximum upwards (percent, rounded to 2 decimals) the grade is given. */
export interface Grade {
  readonly name: Label;
  readonly atLeast: number;
  /** What the grade counts for in pay; informative. */
  readonly coefficient?: number;
}

export interface Rulebook {
  /** The edition's name, or `workbook` for the tables of the user's own workbook. */
  readonly name: string;
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
  readonly bands: readonly Band[];
  /** From the best to the lowest. */
  readonly grades: readonly Grade[];
}
