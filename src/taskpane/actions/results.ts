import type { Clause, Grade, Item, Label } from '../../rulebook';
import type { PeriodReport, RowIssue, RowPlace, StaffScore } from '../../scoring';

/** How someone stood in the period before. */
export interface Before {
  readonly ratio: number | undefined;
  readonly rank: number | undefined;
}

/** A period's scores, beside those of the period before it. */
export interface PeriodResults {
  readonly report: PeriodReport;
  /** Everyone of the report in the order of rank. */
  readonly ranking: readonly StaffScore[];
  /** The label of the period of the same length before; `undefined` where it has no rows. */
  readonly previous: string | undefined;
  /** By the person's number. */
  readonly before: ReadonlyMap<number, Before>;
}

/** One counted row of a person, with all that is known of it. */
export interface CountedEntry {
  /** `2026-03-05` */
  readonly date: string;
  readonly clause: Clause;
  readonly quantity: number;
  /** Points as the clause says; `undefined` for zero-outs, vetoes and exams. */
  readonly points: number | undefined;
  /** What it changed in the score; `undefined` for exams. */
  readonly effective: number | undefined;
  readonly note: string;
  readonly evidence: string;
  readonly place: RowPlace;
}

/** An item of one person with its proof and the rows behind it. */
export interface ExplainedItem {
  readonly item: Item;
  /** Points; `null` while pending. */
  readonly score: number | null;
  readonly proof: string;
  readonly carriedExam: string | undefined;
  readonly entries: readonly CountedEntry[];
}

export interface ExplainedSection {
  readonly section: Label;
  readonly score: number;
  /** The maxima of the items that are not pending. */
  readonly outOf: number;
  readonly items: readonly ExplainedItem[];
}

/** Why one person has the score they have. */
export interface PersonExplanation {
  readonly staff: StaffScore;
  /** The rulebook's grades, from the best down. */
  readonly grades: readonly Grade[];
  readonly sections: readonly ExplainedSection[];
  /** The person's rows that wait or were not counted, whatever their dates. */
  readonly issues: readonly RowIssue[];
}

/** Scores, worked out from the log in memory, without holding up the pane. */
export interface ResultActions {
  results(period: string): Promise<PeriodResults>;
  /** `undefined` where the person is not scored in the period. */
  explain(person: number, period: string): Promise<PersonExplanation | undefined>;
}
