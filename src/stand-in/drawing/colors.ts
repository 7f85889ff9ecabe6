import { isElement, localName, type XmlElement } from '../files/xml/tree';
import { childOf, el } from './markup';

/** A theme's colours as RRGGBB, in the order of the model: light 1, dark 1, light 2, dark 2, accents 1 to 6, links. */
export type ThemeColors = readonly string[];

const SCHEME: Readonly<Record<string, number>> = {
  lt1: 0,
  bg1: 0,
  dk1: 1,
  tx1: 1,
  lt2: 2,
  bg2: 2,
  dk2: 3,
  tx2: 3,
  accent1: 4,
  accent2: 5,
  accent3: 6,
  accent4: 7,
  accent5: 8,
  accent6: 9,
  hlink: 10,
  folHlink: 11,
};

/** The few of the format's colour names that programs write; the others read as black. */
const PRESETS: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '008000',
  blue: '0000FF',
  yellow: 'FFFF00',
  gray: '808080',
  grey: '808080',
};

/** `#RRGGBB` of the colour inside an element such as `a:solidFill`, its lightness changed as it says; undefined for none. */
export function colorIn(parent: XmlElement | undefined, theme: ThemeColors): string | undefined {
  const color = parent?.children.find((child): child is XmlElement => isElement(child) && child.name.startsWith('a:'));
  if (!color) return undefined;
  const base = baseOf(color, theme);
  if (base === undefined) return undefined;
  let [hue, saturation, light] = toHsl(base);
  const share = (element: XmlElement): number => parseFloat(element.attributes.val ?? '0') / 100_000;
  for (const change of color.children.filter(isElement)) {
    switch (localName(change)) {
      case 'lumMod':
        light *= share(change);
        break;
      case 'lumOff':
        light += share(change);
        break;
      case 'shade':
        light *= share(change);
        break;
      case 'tint':
        light = light * share(change) + (1 - share(change));
        break;
      case 'satMod':
        saturation *= share(change);
        break;
      case 'hueOff':
        hue += share(change);
        break;
      default:
    }
  }
  return `#${fromHsl(hue, Math.min(1, saturation), Math.min(1, Math.max(0, light)))}`;
}

function baseOf(color: XmlElement, theme: ThemeColors): string | undefined {
  const { val = '', lastClr } = color.attributes;
  switch (localName(color)) {
    case 'srgbClr':
      return /^[0-9a-f]{6}$/i.test(val) ? val.toUpperCase() : undefined;
    case 'sysClr':
      return (lastClr ?? (val === 'window' ? 'FFFFFF' : '000000')).toUpperCase();
    case 'schemeClr':
      return theme[SCHEME[val] ?? 1] ?? '000000';
    case 'prstClr':
      return PRESETS[val] ?? '000000';
    default:
      return undefined;
  }
}

/** `a:solidFill` of a colour given as `#RRGGBB`. */
export function solidFill(rgb: string): XmlElement {
  return el('a:solidFill', {}, el('a:srgbClr', { val: rgb.replace('#', '').toUpperCase() }));
}

/** `a:solidFill` of a theme colour, lightened or darkened in thousandths of a percent. */
export function themeFill(name: string, lumMod?: number, lumOff?: number): XmlElement {
  const changes = [lumMod && el('a:lumMod', { val: lumMod }), lumOff && el('a:lumOff', { val: lumOff })].filter(
    (one) => typeof one === 'object',
  );
  return el('a:solidFill', {}, el('a:schemeClr', { val: name }, ...changes));
}

/** How much shows through a fill, 0 (nothing) to 1. */
export function transparencyOf(fill: XmlElement | undefined): number {
  const color = fill?.children.find(isElement);
  const alpha = childOf(color, 'a:alpha')?.attributes.val;
  return alpha === undefined ? 0 : 1 - parseFloat(alpha) / 100_000;
}

export function setTransparency(fill: XmlElement, transparency: number): void {
  const color = fill.children.find(isElement);
  if (!color) return;
  color.children = color.children.filter((child) => !isElement(child) || child.name !== 'a:alpha');
  if (transparency > 0) color.children.push(el('a:alpha', { val: Math.round((1 - transparency) * 100_000) }));
}

function toHsl(rgb: string): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [highest, lowest] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const light = (highest + lowest) / 2;
  const chroma = highest - lowest;
  if (chroma === 0) return [0, 0, light];
  const saturation = chroma / (1 - Math.abs(2 * light - 1));
  const sixth =
    highest === red
      ? (green - blue) / chroma
      : highest === green
        ? (blue - red) / chroma + 2
        : (red - green) / chroma + 4;
  return [(((sixth % 6) + 6) % 6) / 6, saturation, light];
}

function fromHsl(hue: number, saturation: number, light: number): string {
  const chroma = saturation * (1 - Math.abs(2 * light - 1));
  const channel = (offset: number): string => {
    const at = (offset + hue * 6) % 6;
    const value = light - chroma / 2 + chroma * Math.max(0, Math.min(1, Math.abs(at - 3) - 1));
    return Math.round(value * 255)
      .toString(16)
      .toUpperCase()
      .padStart(2, '0');
  };
  return channel(0) + channel(4) + channel(2);
}
