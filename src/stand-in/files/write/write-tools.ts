import type { PackageEdit } from '../package/package-edit';
import type { Dialect } from './dialect';
import type { DynamicArrays } from './dynamic-arrays';
import type { ReferenceFollower } from './reference-follower';
import type { StyleWriter } from './styles';

/** What the parts of one file are written with. */
export interface WriteTools {
  readonly edit: PackageEdit;
  readonly dialect: Dialect;
  readonly styles: StyleWriter;
  readonly follower: ReferenceFollower;
  readonly arrays: DynamicArrays;
}
