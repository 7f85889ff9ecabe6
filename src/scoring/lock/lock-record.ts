import { checkRulebook, type Rulebook } from '../../rulebook';
import type { DateSystem } from '../cells/day';
import type { Ledger } from '../incidents/ledger';
import type { MonthMean } from '../insight/month-means';
import type { Roster } from '../people/roster';
import { DEFAULT_PRINT_SETTINGS, type PrintSettings } from '../print-settings';
import { DEFAULT_SETTINGS, type Settings } from '../settings';
import { parsePeriod } from '../period';
import { textDigestInSteps } from '../text-digest';
import type { PackedRows } from './packed-rows';

/** What is kept of a lock is written in this way; another number is of a later version of the add-in. */
export const LOCK_VERSION = 1;

/** Who locked a period and when, and what its content must be found to be. Small: it is read with every workbook. */
export interface LockHead {
  readonly version: number;
  /** The period's label. */
  readonly period: string;
  readonly by: string;
  /** `2026-04-02 09:05`, in the time of the place where it was locked. */
  readonly at: string;
  /** The period's seal. */
  readonly seal: string;
  /** The digest of the content's text. */
  readonly digest: string;
  /** How many characters that text has. */
  readonly length: number;
}

/** A lock that was taken away again: who locked, and who unlocked, when and why. */
export interface UnlockRecord {
  readonly period: string;
  readonly lockedBy: string;
  readonly lockedAt: string;
  readonly seal: string;
  readonly by: string;
  readonly at: string;
  readonly why: string;
}

/** Everything that a period's figures, sheets and seal are made from. */
export interface LockContent {
  readonly rulebook: Rulebook;
  readonly settings: Settings;
  readonly print: PrintSettings;
  readonly dateSystem: DateSystem;
  readonly roster: Pick<Roster, 'people' | 'windows' | 'given'>;
  /** Where every row of the log went when the period was locked. */
  readonly ledger: Ledger;
  /** The means of the months before, which stand below its ranking. */
  readonly means: readonly MonthMean[];
  readonly rows: PackedRows;
}

/** Why a lock cannot be read. */
export type LockFault = 'missing' | 'damaged' | 'later-version';

/** Thrown where what is kept of a lock cannot be what was locked. */
export class BadLockError extends Error {
  override readonly name = 'BadLockError';

  constructor(readonly fault: LockFault) {
    super(`The lock is ${fault}.`);
  }
}

/** Whether a value that was kept is a lock's head. */
export function isLockHead(value: unknown): value is LockHead {
  if (!hasTexts(value, ['period', 'by', 'at', 'seal', 'digest'])) return false;
  const { version, length, period } = value as LockHead;
  return typeof version === 'number' && typeof length === 'number' && parsePeriod(period)?.label === period;
}

export function isUnlockRecord(value: unknown): value is UnlockRecord {
  return hasTexts(value, ['period', 'lockedBy', 'lockedAt', 'seal', 'by', 'at', 'why']);
}

/**
 * Reads a lock's content in steps, which its head's digest must fit: of texts that anybody can edit, that one was not cut short or
 * changed by accident. What a forger would do is for the seal to tell.
 *
 * @throws BadLockError
 */
export function* parseLockContent({ version, digest }: LockHead, text: string): Generator<void, LockContent> {
  if (version !== LOCK_VERSION) throw new BadLockError(version > LOCK_VERSION ? 'later-version' : 'damaged');
  if (text === '') throw new BadLockError('missing');
  if ((yield* textDigestInSteps(text)) !== digest) throw new BadLockError('damaged');
  const content = JSON.parse(text) as LockContent;
  if (checkRulebook(content.rulebook).some(({ severity }) => severity === 'error')) throw new BadLockError('damaged');
  // A setting that did not exist yet is at its default, as it was in effect.
  return {
    ...content,
    settings: { ...DEFAULT_SETTINGS, ...content.settings },
    print: { ...DEFAULT_PRINT_SETTINGS, ...content.print },
  };
}

function hasTexts(value: unknown, names: readonly string[]): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return names.every((name) => typeof (value as Readonly<Record<string, unknown>>)[name] === 'string');
}
