/*
 * What the add-in keeps in a workbook stands in its custom XML, which other programs leave in the file: each thing under
 * a namespace of its own, so that what is wanted is read alone.
 */

/** One thing that is kept: its kind, its key among those of its kind, and a text. */
export interface Kept {
  readonly kind: string;
  readonly key: string;
  readonly text: string;
}

export interface KeptPart extends Kept {
  readonly part: Excel.CustomXmlPart;
}

/** Asks for the parts of a namespace: two steps, each of which adds to a request that is under way. */
export class PartsAsked {
  private readonly found: Excel.CustomXmlPartScopedCollection;
  private texts: { readonly part: Excel.CustomXmlPart; readonly xml: OfficeExtension.ClientResult<string> }[] = [];

  constructor(context: Excel.RequestContext, namespace: string) {
    this.found = scoped(context, namespace);
  }

  /** After the first request: the parts, unread. */
  get unread(): readonly Excel.CustomXmlPart[] {
    return this.found.items;
  }

  /** After the first request: asks for what the parts hold. @returns whether there are any */
  load(): boolean {
    this.texts = this.unread.map((part) => ({ part, xml: part.getXml() }));
    return this.texts.length > 0;
  }

  /** After the second. What is no part of ours holds nothing, under no kind. */
  get parts(): KeptPart[] {
    return this.texts.map(({ part, xml: { value } }) => ({ ...keptOf(value), part }));
  }
}

/** Reads all that stands in a namespace, which is little. */
export async function readParts(context: Excel.RequestContext, namespace: string): Promise<KeptPart[]> {
  const asked = new PartsAsked(context, namespace);
  await context.sync();
  if (asked.load()) await context.sync();
  return asked.parts;
}

/** Asks for the parts of a namespace, without what they hold. */
export function scoped(context: Excel.RequestContext, namespace: string): Excel.CustomXmlPartScopedCollection {
  const found = context.workbook.customXmlParts.getByNamespace(namespace);
  found.load('items/id');
  return found;
}

/** Takes parts away; adds to the request that is under way. */
export function removeParts(context: Excel.RequestContext, parts: Iterable<Pick<Excel.CustomXmlPart, 'id'>>): void {
  for (const { id } of parts) context.workbook.customXmlParts.getItemOrNullObject(id).delete();
}

/** What was kept as JSON; what an older version, or anybody, left there that is none is `undefined`. */
export function jsonOf({ text }: Pick<Kept, 'text'>): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const UNREADABLE: Kept = { kind: '', key: '', text: '' };

/** What keeps a text, as markup. */
export function xmlOf({ kind, key, text }: Kept, namespace: string): string {
  const attributes = `xmlns="${quoted(namespace)}" kind="${quoted(kind)}" key="${quoted(key)}"`;
  return `<kept ${attributes}>${escaped(text)}</kept>`;
}

/** Reads our own markup back, however the workbook's program has written it anew; anything else holds nothing. */
export function keptOf(xml: string): Kept {
  const element = /<(?:\w+:)?kept\b([^>]*)>([\s\S]*?)<\/(?:\w+:)?kept>/u.exec(xml);
  const attribute = (name: string): string | undefined =>
    new RegExp(`\\s${name}=(["'])(.*?)\\1`, 'u').exec(element?.[1] ?? '')?.[2];
  const [kind, key] = [attribute('kind'), attribute('key')];
  if (element?.[2] === undefined || kind === undefined || key === undefined) return UNREADABLE;
  return { kind: unescaped(kind), key: unescaped(key), text: unescaped(element[2]) };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const SIGNS = new Map([
  ...Object.entries(ENTITIES).map(([sign, entity]) => [entity, sign] as const),
  ['&quot;', '"'],
  ['&apos;', "'"],
]);

// eslint-disable-next-line no-control-regex -- these are the characters meant
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/gu;

/** Characters XML cannot hold are left out: what we keep is JSON and base64, which have none. */
function escaped(text: string): string {
  return text.replace(NOT_IN_XML, '').replace(/[&<>]/gu, (sign) => ENTITIES[sign] ?? sign);
}

/** The same for what stands in quotes. */
function quoted(text: string): string {
  return escaped(text).replaceAll('"', '&quot;');
}

function unescaped(text: string): string {
  return text
    .replace(/&#(x?)([0-9a-f]+);/giu, (_, hexadecimal: string, digits: string) =>
      String.fromCodePoint(parseInt(digits, hexadecimal ? 16 : 10)),
    )
    .replace(/&(?:lt|gt|quot|apos);/gu, (entity) => SIGNS.get(entity) ?? entity)
    .replaceAll('&amp;', '&');
}
