import type { Period } from '../scoring';
import type { Answer } from './query';

/** What an answer hangs on: one person's days in a period or, without a person, everyone's. */
export interface Dependence {
  readonly period: Period;
  readonly person?: number;
}

/** Something that takes long to work out, and is done in steps. */
export interface Preparation {
  prepare(): Generator<void>;
}

/** What came of asking. */
export interface Evaluation {
  /** `undefined` while texts are wanted that were not read yet, or something is to be prepared. */
  readonly answer: Answer | undefined;
  readonly dependence?: Dependence;
  /** The rows whose texts are wanted. */
  readonly wanted?: readonly number[];
  /** What is to be prepared. */
  readonly first?: Preparation;
}
