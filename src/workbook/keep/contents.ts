import { keptOf, scoped, xmlOf, type KeptPart } from './xml-parts';

/** A request of Excel on the web holds 5 MB: so many characters, of three bytes and some escaped, are safely fewer. */
const PIECE = 1_000_000;

/** The kind of a piece of a long text. */
const CONTENT = 'content';

/** A text that stands in pieces under a namespace of its own, and how long it is, in characters. */
export interface Content {
  readonly namespace: string;
  readonly length: number;
}

/**
 * A text as markup, in pieces that fit in a request each; none begins in the middle of a character, and an empty text is
 * one piece.
 *
 * @param run tells the pieces of one writing from those of another
 */
export function piecesOf(text: string, namespace: string, run: number): string[] {
  const pieces: string[] = [];
  let at = 0;
  do {
    const end = at + PIECE - (/[\uDC00-\uDFFF]/u.test(text.charAt(at + PIECE)) ? 1 : 0);
    pieces.push(xmlOf({ kind: CONTENT, key: `${run}.${pieces.length}`, text: text.slice(at, end) }, namespace));
    at = end;
  } while (at < text.length);
  return pieces;
}

/** Reads what stands under some namespaces: as much of it in one request as that holds. */
export async function readContents<One extends Content>(
  context: Excel.RequestContext,
  wanted: readonly One[],
  signal?: AbortSignal,
): Promise<Map<One, KeptPart[]>> {
  const kept = new Map(wanted.map((one): [One, KeptPart[]] => [one, []]));
  const asked = wanted.map((one) => ({ one, found: scoped(context, one.namespace) }));
  if (asked.length > 0) await context.sync();
  let waiting: { one: One; part: Excel.CustomXmlPart; xml: OfficeExtension.ClientResult<string> }[] = [];
  let size = 0;
  for (const { one, found } of asked) {
    for (const part of found.items) {
      const length = Math.min(one.length, PIECE);
      if (waiting.length > 0 && size + length > PIECE) await fetch();
      waiting.push({ one, part, xml: part.getXml() });
      size += length;
    }
  }
  if (waiting.length > 0) await fetch();
  return kept;

  async function fetch(): Promise<void> {
    signal?.throwIfAborted();
    await context.sync();
    for (const { one, part, xml } of waiting) kept.get(one)?.push({ ...keptOf(xml.value), part });
    [waiting, size] = [[], 0];
  }
}

/** The text that the pieces of one writing make. */
export function joined(parts: readonly KeptPart[], run: number): string {
  return parts
    .filter(({ kind }) => kind === CONTENT)
    .map(({ key, text }) => ({ text, place: key.split('.').map(Number) }))
    .filter(({ place }) => place[0] === run)
    .sort((a, b) => (a.place[1] ?? 0) - (b.place[1] ?? 0))
    .map(({ text }) => text)
    .join('');
}
