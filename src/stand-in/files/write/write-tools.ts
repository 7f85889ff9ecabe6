import type { PackageEdit } from '../package/package-edit';
import type { Dialect } from './cells/dialect';
import type { DynamicArrays } from './cells/dynamic-arrays';
import type { ReferenceFollower } from './follow/reference-follower';
import type { StyleWriter } from './styles';

/** What the parts of one file are written with. */
export interface WriteTools {
  readonly edit: PackageEdit;
  readonly dialect: Dialect;
  readonly styles: StyleWriter;
  readonly follower: ReferenceFollower;
  readonly arrays: DynamicArrays;
}
