/** The namespace of what the add-in keeps in a workbook's custom XML: other programs leave it in the file. */
const NAMESPACE = 'urn:windowscore:kept';

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
    this.found = context.workbook.customXmlParts.getByNamespace(namespace);
    this.found.load('items/id');
  }

  /** After the first request: asks for what the parts hold. @returns whether there are any */
  load(): boolean {
    this.texts = this.found.items.map((part) => ({ part, xml: part.getXml() }));
    return this.texts.length > 0;
  }

  /** After the second. What is no part of ours holds nothing, under no kind. */
  get parts(): KeptPart[] {
    return this.texts.map(({ part, xml: { value } }) => ({ ...(keptOf(value) ?? UNREADABLE), part }));
  }
}

const UNREADABLE: Kept = { kind: '', key: '', text: '' };

/** Reads everything of a kind that is kept in the workbook. */
export async function readKept(context: Excel.RequestContext, kind: string): Promise<Kept[]> {
  return (await partsOf(context)).filter((kept) => kept.kind === kind);
}

/** Keeps a text in the place of what was kept under its kind and key; `undefined`: that goes, and nothing comes. */
export async function keep(
  context: Excel.RequestContext,
  kind: string,
  key: string,
  text: string | undefined,
): Promise<void> {
  (await prepareToKeep(context, kind, key, text))();
  await context.sync();
}

/** The same in two steps: what is returned adds to the request that is under way, and does not send it. */
export async function prepareToKeep(
  context: Excel.RequestContext,
  kind: string,
  key: string,
  text: string | undefined,
): Promise<() => void> {
  const old = (await partsOf(context)).filter((kept) => kept.kind === kind && kept.key === key);
  const { customXmlParts } = context.workbook;
  return () => {
    for (const { part } of old) customXmlParts.getItemOrNullObject(part.id).delete();
    if (text !== undefined) customXmlParts.add(xmlOf({ kind, key, text }));
  };
}

async function partsOf(context: Excel.RequestContext): Promise<KeptPart[]> {
  const asked = new PartsAsked(context, NAMESPACE);
  await context.sync();
  if (!asked.load()) return [];
  await context.sync();
  return asked.parts;
}

/** What keeps a text, as markup. */
export function xmlOf({ kind, key, text }: Kept, namespace = NAMESPACE): string {
  return `<kept xmlns="${escaped(namespace)}" kind="${escaped(kind)}" key="${escaped(key)}">${escaped(text)}</kept>`;
}

/** Reads our own markup back, however the workbook's program has written it anew; anything else is `undefined`. */
function keptOf(xml: string): Kept | undefined {
  const element = /<(?:\w+:)?kept\b([^>]*)>([\s\S]*?)<\/(?:\w+:)?kept>/u.exec(xml);
  const attribute = (name: string): string | undefined =>
    new RegExp(`\\s${name}=(["'])(.*?)\\1`, 'u').exec(element?.[1] ?? '')?.[2];
  const [kind, key] = [attribute('kind'), attribute('key')];
  if (element?.[2] === undefined || kind === undefined || key === undefined) return undefined;
  return { kind: unescaped(kind), key: unescaped(key), text: unescaped(element[2]) };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const SIGNS = new Map(Object.entries(ENTITIES).map(([sign, entity]) => [entity, sign]));

// eslint-disable-next-line no-control-regex -- these are the characters meant
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/gu;

/** Characters XML cannot hold are left out: what we keep is JSON and base64, which have none. */
function escaped(text: string): string {
  return text.replace(NOT_IN_XML, '').replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
}

function unescaped(text: string): string {
  return text
    .replace(/&#(x?)([0-9a-f]+);/giu, (_, hexadecimal: string, digits: string) =>
      String.fromCodePoint(parseInt(digits, hexadecimal ? 16 : 10)),
    )
    .replace(/&(?:lt|gt|quot|apos);/gu, (entity) => SIGNS.get(entity) ?? entity)
    .replaceAll('&amp;', '&');
}
