export { lockChanges, rowsAside } from './lock-changes';
export { LockBook, NO_LOCKS, type BrokenLock, type KeptLocks } from './lock-book';
export {
  BadLockError,
  isLockHead,
  isUnlockRecord,
  type LockFault,
  type LockHead,
  type UnlockRecord,
} from './lock-record';
export { lockRecordOf, openLock, type LockedPeriod, type LockOrder } from './locked-period';
export { rowsToKeep } from './kept-rows';
export { sameIn } from './merged-roster';
