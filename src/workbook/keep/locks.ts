import { inSlices } from '../../pace';
import {
  BadLockError,
  isLockHead,
  isUnlockRecord,
  openLock,
  parsePeriod,
  type BrokenLock,
  type KeptLocks,
  type LockedPeriod,
  type LockHead,
  type UnlockRecord,
} from '../../scoring';
import { joined, piecesOf, readContents } from './contents';
import { jsonOf, PartsAsked, removeParts, xmlOf, type Kept } from './xml-parts';

/** Where the heads of locks stand, and the records of those that were taken away: small, and read with every workbook. */
export const LOCKS = 'urn:windowscore:locks';
const HEAD = 'lock';
const UNLOCKED = 'unlocked';
/** A lock's content is written once: an older one goes before. */
const RUN = 0;
/** Where the content of one lock stands, which is read for it alone. */
const contentOf = (period: string): string => `urn:windowscore:lock:${period}`;

/** The locks of a workbook. What was opened stays so while its head is the same, so that reading again costs nothing. */
export class LockShelf {
  private opened = new Map<string, LockedPeriod>();

  /** Opens what heads tell of. A lock that cannot be read is told as such, never left out. */
  async open(context: Excel.RequestContext, kept: readonly Kept[], signal?: AbortSignal): Promise<KeptLocks> {
    const heads = kept.filter(({ kind }) => kind !== UNLOCKED).map(headOf);
    const fresh = heads.filter((head): head is LockHead => 'digest' in head && !this.opened.has(keyOf(head)));
    const texts = await textsOf(context, fresh, signal);
    const [locks, broken]: [LockedPeriod[], BrokenLock[]] = [[], []];
    const opened = new Map<string, LockedPeriod>();
    for (const head of heads) {
      if (!('digest' in head)) broken.push(head);
      else {
        try {
          const known = this.opened.get(keyOf(head));
          const lock = known ?? (await inSlices(openLock(head, texts.get(head) ?? ''), signal));
          opened.set(keyOf(head), lock);
          locks.push(lock);
        } catch (error) {
          if (!(error instanceof BadLockError)) throw error;
          broken.push({ period: head.period, fault: error.fault });
        }
      }
    }
    this.opened = opened;
    return { locks, broken, unlocked: kept.filter(({ kind }) => kind === UNLOCKED).flatMap(unlockedOf) };
  }
}

/**
 * Keeps a lock in the workbook: its content first, in as many requests as that takes, and its head in the last one, so
 * that it is there whole or not at all.
 *
 * @param assertCurrent rejects where the log is no longer the one that was locked: asked before anything is written
 */
export async function writeLock(head: LockHead, text: string, assertCurrent?: () => Promise<void>): Promise<void> {
  await Excel.run(async (context) => {
    const [old, heads] = [new PartsAsked(context, contentOf(head.period)), new PartsAsked(context, LOCKS)];
    await context.sync();
    if (heads.load()) await context.sync();
    await assertCurrent?.();
    removeParts(context, old.unread);
    const { customXmlParts } = context.workbook;
    const pieces = piecesOf(text, contentOf(head.period), RUN);
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) await context.sync();
      customXmlParts.add(piece);
    }
    removeParts(context, headsOf(heads, head.period));
    if (pieces.length > 1) await context.sync();
    customXmlParts.add(xmlOf({ kind: HEAD, key: head.period, text: JSON.stringify(head) }, LOCKS));
    await context.sync();
  });
}

/** Takes a lock away, a broken one too (of no period: one of which that cannot be told), and leaves the record of it: in one request. */
export async function writeUnlock(record: UnlockRecord): Promise<void> {
  await Excel.run(async (context) => {
    const [content, heads] = [new PartsAsked(context, contentOf(record.period)), new PartsAsked(context, LOCKS)];
    await context.sync();
    if (heads.load()) await context.sync();
    removeParts(context, [...headsOf(heads, record.period), ...content.unread]);
    const number = heads.parts.filter(({ kind }) => kind === UNLOCKED).length + 1;
    context.workbook.customXmlParts.add(
      xmlOf({ kind: UNLOCKED, key: String(number), text: JSON.stringify(record) }, LOCKS),
    );
    await context.sync();
  });
}

/** Reads the contents of some locks. */
async function textsOf(
  context: Excel.RequestContext,
  heads: readonly LockHead[],
  signal?: AbortSignal,
): Promise<Map<LockHead, string>> {
  const wanted = heads.map((head) => ({ head, namespace: contentOf(head.period), length: head.length }));
  const kept = await readContents(context, wanted, signal);
  return new Map(wanted.map((one) => [one.head, joined(kept.get(one) ?? [], RUN)]));
}

/** The heads of a period's lock, broken ones too. */
function headsOf(heads: PartsAsked, period: string): Excel.CustomXmlPart[] {
  return heads.parts.filter(({ kind, key }) => kind !== UNLOCKED && key === period).map(({ part }) => part);
}

function headOf(kept: Kept): LockHead | BrokenLock {
  const head = jsonOf(kept);
  const { key } = kept;
  return isLockHead(head) && head.period === key ? head : { period: parsePeriod(key)?.label, fault: 'damaged' };
}

function unlockedOf(kept: Kept): UnlockRecord[] {
  const record = jsonOf(kept);
  return isUnlockRecord(record) ? [record] : [];
}

function keyOf(head: LockHead): string {
  return JSON.stringify(head);
}
