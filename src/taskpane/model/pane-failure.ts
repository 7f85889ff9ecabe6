import { PlainError } from '../../texts/plain-error';

/** Why something failed: a sentence for the user where there is one, else the program's own words as a detail. */
export interface PaneFailure {
  readonly sentence?: string;
  readonly detail?: string;
}

/** What the pane says of an error. */
export function failureOf(error: unknown): PaneFailure {
  if (error instanceof PlainError) return { sentence: error.message };
  return { detail: error instanceof Error ? error.message : String(error) };
}
