import type { ColumnMap } from '../../scoring';
import type { PlacedCandidate } from './candidates';

/** A table that was found: where it stands, and which of its columns are which. */
export interface Found<Field extends string> {
  readonly candidate: PlacedCandidate;
  readonly columns: ColumnMap<Field>;
}
