import { isSealRecord, parsePeriod, type Period, type SealRecord } from '../../scoring';
import type { Alongside } from '../write/write-score-sheets';
import { joined, piecesOf, readContents } from './contents';
import { jsonOf, PartsAsked, readParts, removeParts, xmlOf, type KeptPart } from './xml-parts';

/** Where the heads of seals stand: small, so that all are read at once. */
const SEALS = 'urn:windowscore:seals';
/** Where the record of one period's seal stands. */
const contentOf = (period: string): string => `urn:windowscore:seal:${period}`;

/** What is told of a seal without reading its record. */
interface SealHead {
  /** The built-in edition that was used over the workbook's own rules. */
  readonly edition?: string;
  /** Which writing of the period's record is the whole one. */
  readonly run: number;
  /** How many characters the record's text has. */
  readonly length: number;
}

/** Prepares to keep the record of a period's seal in the place of an older one. */
export async function prepareToKeepRecord(
  context: Excel.RequestContext,
  period: string,
  record: SealRecord,
): Promise<Alongside> {
  const [heads, old] = [new PartsAsked(context, SEALS), new PartsAsked(context, contentOf(period))];
  await context.sync();
  if (heads.load()) await context.sync();
  const own = heads.parts.filter(({ key }) => key === period);
  const run = Math.max(0, ...own.map((part) => headOf(part)?.run ?? 0)) + 1;
  const text = JSON.stringify(record);
  const pieces = piecesOf(text, contentOf(period), run);
  const ahead = pieces.length > 1 ? pieces : [];
  const head: SealHead = { edition: record.edition, run, length: text.length };
  const replaced = [...own.map(({ part }) => part), ...old.unread];
  const { customXmlParts } = context.workbook;
  return {
    begin: async (signal) => {
      for (const piece of ahead) {
        signal?.throwIfAborted();
        customXmlParts.add(piece);
        await context.sync();
      }
    },
    finish: () => {
      removeParts(context, replaced);
      for (const piece of pieces.slice(ahead.length)) customXmlParts.add(piece);
      customXmlParts.add(xmlOf({ kind: 'seal', key: period, text: JSON.stringify(head) }, SEALS));
    },
    takeBack: async () => {
      if (ahead.length === 0) return;
      const now = new PartsAsked(context, contentOf(period));
      await context.sync();
      const before = new Set(old.unread.map(({ id }) => id));
      removeParts(
        context,
        now.unread.filter(({ id }) => !before.has(id)),
      );
      await context.sync();
    },
  };
}

/**
 * Reads the records of seals, in the order in which the sheets were made; what cannot be read as one, an older version's
 * perhaps, is none.
 *
 * @param wanted whether a period's is wanted; `edition`: see SealRecord
 */
export async function readRecords(
  context: Excel.RequestContext,
  wanted: (period: Period, edition: string | undefined) => boolean = () => true,
  signal?: AbortSignal,
): Promise<{ period: Period; record: SealRecord }[]> {
  const found = (await readParts(context, SEALS)).flatMap((part) => {
    const [period, head] = [parsePeriod(part.key), headOf(part)];
    if (!period || !head || !wanted(period, head.edition)) return [];
    return [{ period, namespace: contentOf(part.key), ...head }];
  });
  const contents = await readContents(context, found, signal);
  return found.flatMap((one) => {
    const record = jsonOf({ text: joined(contents.get(one) ?? [], one.run) });
    return isSealRecord(record) ? [{ period: one.period, record }] : [];
  });
}

function headOf(part: KeptPart): SealHead | undefined {
  const head = jsonOf(part);
  if (typeof head !== 'object' || head === null) return undefined;
  const { run, length } = head as Partial<SealHead>;
  return typeof run === 'number' && typeof length === 'number' ? (head as SealHead) : undefined;
}
