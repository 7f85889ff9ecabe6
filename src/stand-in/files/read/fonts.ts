import { normalStyle } from '../../model/styles/style-table';
import type { FontStyle } from '../../model/styles/style-types';
import { isElement, localName, type XmlElement } from '../xml/tree';
import { readColor } from './colors';

const UNDERLINES: Readonly<Record<string, FontStyle['underline']>> = {
  none: 'None',
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
};

/** A whole font; what the file leaves out is Excel's default. */
export function readFont(element: XmlElement, palette?: readonly string[]): FontStyle {
  return { ...normalStyle.font, ...readPartialFont(element, palette) };
}

/** What a run of rich text (rPr) or a font says, and nothing it leaves out. */
export function readPartialFont(element: XmlElement, palette?: readonly string[]): Partial<FontStyle> {
  const font: { -readonly [Key in keyof FontStyle]?: FontStyle[Key] } = {};
  for (const child of element.children.filter(isElement)) {
    const value = child.attributes.val;
    switch (localName(child)) {
      case 'name':
      case 'rFont':
        font.name = value ?? 'Calibri';
        break;
      case 'sz':
        font.size = Number(value ?? 11);
        break;
      case 'b':
        font.bold = isOn(value);
        break;
      case 'i':
        font.italic = isOn(value);
        break;
      case 'strike':
        font.strikethrough = isOn(value);
        break;
      case 'u':
        font.underline = UNDERLINES[value ?? 'single'] ?? 'Single';
        break;
      case 'vertAlign':
        font.superscript = value === 'superscript';
        font.subscript = value === 'subscript';
        break;
      case 'color': {
        const color = readColor(child.attributes, palette);
        if (color) font.color = color;
        break;
      }
    }
  }
  return font;
}

/** An XML boolean that is on where it stands without a value. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || value === '1' || value === 'true';
}
