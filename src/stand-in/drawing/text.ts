import { textOf, type XmlElement } from '../files/xml/tree';
import { colorIn, solidFill, type ThemeColors } from './colors';
import { childOf, childrenOf, descendants, el, insertOrdered, removeNamed } from './markup';
import { orderOf } from './order';

/** The text of a body of paragraphs, each on a line of its own. */
export function textOfBody(body: XmlElement | undefined): string | undefined {
  if (!body) return undefined;
  const line = (paragraph: XmlElement): string => {
    const pieces = paragraph.children.filter((child): child is XmlElement => typeof child !== 'string');
    return pieces.map((piece) => (piece.name === 'a:br' ? '\n' : textOf(childOf(piece, 'a:t')))).join('');
  };
  return childrenOf(body, 'a:p').map(line).join('\n');
}

/** Puts a text in the place of all paragraphs; it takes the look of the first one that was there. */
export function setTextOfBody(body: XmlElement, text: string): void {
  const first = childOf(body, 'a:p');
  const properties = childOf(first, 'a:pPr');
  const look = first && [...descendants(first, 'a:rPr')][0];
  const lookOfDefault = childOf(properties, 'a:defRPr');
  const run = look ?? (lookOfDefault && { ...lookOfDefault, name: 'a:rPr' });
  const copy = (element: XmlElement | undefined): XmlElement | undefined => element && structuredClone(element);
  removeNamed(body, 'a:p');
  for (const line of text.split(/\r\n|\r|\n/)) {
    const piece = el('a:r', {}, copy(run) ?? el('a:rPr'), { name: 'a:t', attributes: {}, children: [line] });
    insertOrdered(body, el('a:p', {}, copy(properties), piece), orderOf(body.name));
  }
}

/** A body as the schema wants it where there is none: one empty paragraph. */
export function emptyBody(name: string): XmlElement {
  const paragraph = name === 'c:rich' || name === 'c:txPr' ? el('a:p', {}, el('a:pPr', {}, el('a:defRPr'))) : el('a:p');
  return el(name, {}, el('a:bodyPr'), el('a:lstStyle'), paragraph);
}

export interface TextFont {
  readonly bold: boolean;
  readonly italic: boolean;
  /** The format's word: none, sng, dbl, ... */
  readonly underline: string;
  /** Points. */
  readonly size: number;
  readonly name: string;
  /** `#RRGGBB` */
  readonly color: string;
}

/** What the run properties of a text body say of its font: the first run's, else the paragraph's. */
export function fontOfBody(body: XmlElement | undefined, theme: ThemeColors): Partial<TextFont> {
  const says = body ? [...descendants(body, 'a:rPr'), ...descendants(body, 'a:defRPr')] : [];
  const attribute = (name: string): string | undefined =>
    says.find((one) => one.attributes[name] !== undefined)?.attributes[name];
  const child = (name: string): XmlElement | undefined =>
    says.map((one) => childOf(one, name)).find((one) => one !== undefined);
  const [bold, italic, underline, size] = [attribute('b'), attribute('i'), attribute('u'), attribute('sz')];
  const name = child('a:latin')?.attributes.typeface;
  const color = colorIn(child('a:solidFill'), theme);
  return {
    ...(bold === undefined ? {} : { bold: isOn(bold) }),
    ...(italic === undefined ? {} : { italic: isOn(italic) }),
    ...(underline === undefined ? {} : { underline }),
    ...(size === undefined ? {} : { size: Number(size) / 100 }),
    // +mn-lt and its like stand for the theme's fonts.
    ...(name === undefined || name.startsWith('+') ? {} : { name }),
    ...(color === undefined ? {} : { color }),
  };
}

const isOn = (word: string): boolean => word === '1' || word === 'true';

/** Sets a part of the font on all of a text: its paragraphs' default and every run. */
export function setFontOfBody(body: XmlElement, font: Partial<TextFont>): void {
  for (const paragraph of childrenOf(body, 'a:p')) {
    const properties = childOf(paragraph, 'a:pPr') ?? added(paragraph, el('a:pPr'));
    const byDefault = childOf(properties, 'a:defRPr') ?? added(properties, el('a:defRPr'));
    const runs = childrenOf(paragraph, 'a:r').map((run) => {
      const existing = childOf(run, 'a:rPr');
      if (!existing) run.children.unshift(el('a:rPr'));
      return existing ?? (childOf(run, 'a:rPr') as XmlElement);
    });
    for (const target of [byDefault, ...runs]) setFontOf(target, font);
  }
}

function setFontOf(properties: XmlElement, { bold, italic, underline, size, name, color }: Partial<TextFont>): void {
  const set = (attribute: string, value: string | undefined): void => {
    if (value !== undefined) properties.attributes[attribute] = value;
  };
  set('b', bold === undefined ? undefined : bold ? '1' : '0');
  set('i', italic === undefined ? undefined : italic ? '1' : '0');
  set('u', underline);
  set('sz', size === undefined ? undefined : String(Math.round(size * 100)));
  if (color !== undefined) {
    removeNamed(properties, 'a:noFill', 'a:solidFill', 'a:gradFill', 'a:blipFill', 'a:pattFill', 'a:grpFill');
    insertOrdered(properties, solidFill(color), orderOf('a:rPr'));
  }
  if (name !== undefined) {
    removeNamed(properties, 'a:latin', 'a:ea');
    for (const script of ['a:latin', 'a:ea'])
      insertOrdered(properties, el(script, { typeface: name }), orderOf('a:rPr'));
  }
}

function added(parent: XmlElement, child: XmlElement): XmlElement {
  insertOrdered(parent, child, orderOf(parent.name));
  return child;
}
