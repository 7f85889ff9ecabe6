/** Whose habits typed dates follow: month before day in both, but other ways to show them. */
export type Locale = 'en-US' | 'zh-CN';

/** A value recognised in typed text, with the number format Excel gives a cell that had none. */
export interface TypedNumber {
  readonly value: number;
  readonly format?: string;
}
