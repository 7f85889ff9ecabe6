import type { Period } from '../scoring';
import type { Answer } from './query';

/** What an answer hangs on: one person's days in a period or, without a person, everyone's. */
export interface Dependence {
  readonly period: Period;
  readonly person?: number;
}

/** What came of asking. */
export interface Evaluation {
  /** `undefined` while texts are wanted that were not read yet. */
  readonly answer: Answer | undefined;
  readonly dependence?: Dependence;
  /** The rows whose texts are wanted. */
  readonly wanted?: readonly number[];
}
