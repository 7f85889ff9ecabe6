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
import { PartsAsked, xmlOf, type Kept } from './xml-parts';

/** Where the heads of locks stand, and the records of those that were taken away: small, and read with every workbook. */
export const LOCKS = 'urn:windowscore:locks';
const HEAD = 'lock';
const UNLOCKED = 'unlocked';
const CONTENT = 'content';
/** Where the content of one lock stands, which is read for it alone. */
const contentOf = (period: string): string => `urn:windowscore:lock:${period}`;

/** A request of Excel on the web holds 5 MB: so many characters, of three bytes and some escaped, are safely fewer. */
const PIECE = 1_000_000;

/** The locks of a workbook. What was opened stays so while its head is the same, so that reading again costs nothing. */
export class LockShelf {
  private opened = new Map<string, LockedPeriod>();

  /** Opens what heads tell of. A lock that cannot be read is told as such, never left out. */
  async open(context: Excel.RequestContext, kept: readonly Kept[], signal?: AbortSignal): Promise<KeptLocks> {
    const heads = kept.filter(({ kind }) => kind !== UNLOCKED).map(headOf);
    const fresh = heads.filter((head): head is LockHead => 'digest' in head && !this.opened.has(keyOf(head)));
    const texts = await readContents(context, fresh, signal);
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
    if ([old.load(), heads.load()].some(Boolean)) await context.sync();
    await assertCurrent?.();
    const { customXmlParts } = context.workbook;
    for (const { part } of old.parts) customXmlParts.getItemOrNullObject(part.id).delete();
    for (const [index, piece] of piecesOf(text).entries()) {
      if (index > 0) await context.sync();
      customXmlParts.add(xmlOf({ kind: CONTENT, key: String(index), text: piece }, contentOf(head.period)));
    }
    for (const { kind, key, part } of heads.parts)
      if (kind !== UNLOCKED && key === head.period) customXmlParts.getItemOrNullObject(part.id).delete();
    if (text.length > PIECE) await context.sync();
    customXmlParts.add(xmlOf({ kind: HEAD, key: head.period, text: JSON.stringify(head) }, LOCKS));
    await context.sync();
  });
}

/** Takes a lock away, a broken one too (of no period: one of which that cannot be told), and leaves the record of it: in one request. */
export async function writeUnlock(record: UnlockRecord): Promise<void> {
  await Excel.run(async (context) => {
    const [content, heads] = [new PartsAsked(context, contentOf(record.period)), new PartsAsked(context, LOCKS)];
    await context.sync();
    if ([content.load(), heads.load()].some(Boolean)) await context.sync();
    const { customXmlParts } = context.workbook;
    const own = heads.parts.filter(({ kind, key }) => kind !== UNLOCKED && key === record.period);
    for (const { part } of [...own, ...content.parts]) customXmlParts.getItemOrNullObject(part.id).delete();
    const number = heads.parts.filter(({ kind }) => kind === UNLOCKED).length + 1;
    customXmlParts.add(xmlOf({ kind: UNLOCKED, key: String(number), text: JSON.stringify(record) }, LOCKS));
    await context.sync();
  });
}

/** Reads the contents of some locks: as many in one request as it holds. */
async function readContents(
  context: Excel.RequestContext,
  heads: readonly LockHead[],
  signal?: AbortSignal,
): Promise<Map<LockHead, string>> {
  const texts = new Map<LockHead, string>();
  const asked = heads.map((head) => ({ head, parts: new PartsAsked(context, contentOf(head.period)) }));
  if (asked.length > 0) await context.sync();
  let waiting: typeof asked = [];
  for (const one of asked) {
    const size = [...waiting, one].reduce((sum, { head }) => sum + head.length, 0);
    if (waiting.length > 0 && size > PIECE) await fetch();
    waiting.push(one);
  }
  await fetch();
  return texts;

  async function fetch(): Promise<void> {
    signal?.throwIfAborted();
    if (waiting.map(({ parts }) => parts.load()).some(Boolean)) await context.sync();
    for (const { head, parts } of waiting) {
      const pieces = parts.parts.filter(({ kind }) => kind === CONTENT).sort((a, b) => Number(a.key) - Number(b.key));
      texts.set(head, pieces.map(({ text }) => text).join(''));
    }
    waiting = [];
  }
}

/** A text in pieces, none of which begins in the middle of a character. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = at + PIECE - (/[\uDC00-\uDFFF]/u.test(text.charAt(at + PIECE)) ? 1 : 0);
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}

function headOf({ key, text }: Kept): LockHead | BrokenLock {
  const head = parsed(text);
  return isLockHead(head) && head.period === key ? head : { period: parsePeriod(key)?.label, fault: 'damaged' };
}

function unlockedOf({ text }: Kept): UnlockRecord[] {
  const record = parsed(text);
  return isUnlockRecord(record) ? [record] : [];
}

function keyOf(head: LockHead): string {
  return JSON.stringify(head);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
