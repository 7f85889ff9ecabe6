import type { DifferentialFormat } from '../../model/rules/conditional-format-types';
import type { Borders, BorderStyle, Color, FillStyle, FontStyle } from '../../model/styles/style-types';
import { colorAttributes } from '../read/colors';
import { borderWord } from '../read/fills-borders';
import { childrenNamed, elementLike, type XmlElement } from '../xml/tree';

const UNDERLINE_WORDS = {
  None: '',
  Single: '',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
};

/**
 * A font's properties as the file's elements, in its order. A run of rich text calls the name `rFont` and puts it
 * first.
 */
export function fontProperties(
  font: Partial<FontStyle>,
  nameElement: 'name' | 'rFont',
): { name: string; attributes: Record<string, string> }[] {
  const made: { name: string; attributes: Record<string, string> }[] = [];
  const add = (name: string, attributes: Record<string, string> = {}): void => void made.push({ name, attributes });
  if (font.name !== undefined && nameElement === 'rFont') add('rFont', { val: font.name });
  if (font.bold) add('b');
  if (font.italic) add('i');
  if (font.strikethrough) add('strike');
  const order = [
    (): void => {
      if (font.underline && font.underline !== 'None')
        add('u', UNDERLINE_WORDS[font.underline] ? { val: UNDERLINE_WORDS[font.underline] } : {});
    },
    (): void => {
      if (font.superscript || font.subscript) add('vertAlign', { val: font.superscript ? 'superscript' : 'subscript' });
    },
    (): void => {
      if (font.size !== undefined) add('sz', { val: String(font.size) });
    },
    (): void => {
      if (font.color) add('color', colorAttributes(font.color));
    },
  ];
  // The two kinds of font element put these in different orders.
  (nameElement === 'name' ? order : [order[3], order[2], order[0], order[1]]).forEach((step) => step());
  if (font.name !== undefined && nameElement === 'name') add('name', { val: font.name });
  return made;
}

/** A new fill, pattern or gradient. */
export function fillElement(root: XmlElement, fill: FillStyle): XmlElement {
  const made = elementLike(root, 'fill');
  const color = (name: string, value: Color | undefined): XmlElement[] =>
    value ? [elementLike(root, name, colorAttributes(value))] : [];
  if (fill.pattern === 'gradient') {
    const gradient = elementLike(root, 'gradientFill');
    gradient.children = [fill.foreground, fill.background].map((stop, index) => {
      const element = elementLike(root, 'stop', { position: String(index) });
      element.children = color('color', stop ?? { rgb: '#FFFFFF' });
      return element;
    });
    made.children.push(gradient);
    return made;
  }
  const pattern = elementLike(root, 'patternFill', { patternType: fill.pattern });
  pattern.children = [...color('fgColor', fill.foreground), ...color('bgColor', fill.background)];
  made.children.push(pattern);
  return made;
}

/** A new border, its edges in the order of the format. */
export function borderElement(root: XmlElement, borders: Borders): XmlElement {
  const flags = {
    ...(borders.diagonalUp ? { diagonalUp: '1' } : {}),
    ...(borders.diagonalDown ? { diagonalDown: '1' } : {}),
  };
  const made = elementLike(root, 'border', flags);
  const edge = (name: string, style: BorderStyle | undefined): XmlElement => {
    const word = style && borderWord(style);
    const element = elementLike(root, name, word ? { style: word } : {});
    if (word)
      element.children.push(elementLike(root, 'color', style.color ? colorAttributes(style.color) : { auto: '1' }));
    return element;
  };
  made.children = [
    edge('left', borders.left),
    edge('right', borders.right),
    edge('top', borders.top),
    edge('bottom', borders.bottom),
    edge('diagonal', borders.diagonalDown ?? borders.diagonalUp),
  ];
  return made;
}

/** A new differential format. @param numberOf the file's number of a number format. */
export function differentialElement(
  root: XmlElement,
  format: DifferentialFormat,
  numberOf: (code: string) => number,
): XmlElement {
  const made = elementLike(root, 'dxf');
  const { font, fill, borders, numberFormat } = format;
  if (font) {
    const element = elementLike(root, 'font');
    element.children = differentialFont(font).map(({ name, attributes }) => elementLike(root, name, attributes));
    made.children.push(element);
  }
  if (numberFormat !== undefined) {
    made.children.push(
      elementLike(root, 'numFmt', { numFmtId: String(numberOf(numberFormat)), formatCode: numberFormat }),
    );
  }
  if (fill) {
    const element = fillElement(root, fill);
    // Here a pattern that is not named is a plain one, and its colour is the background's.
    for (const pattern of childrenNamed(element, 'patternFill'))
      if (fill.pattern === 'solid' && !fill.foreground) delete pattern.attributes.patternType;
    made.children.push(element);
  }
  if (borders) {
    const element = borderElement(root, borders);
    // An edge that is named, even as none, is an edge that is taken off.
    element.children = element.children.filter(
      (edge) => typeof edge !== 'string' && edge.attributes.style !== undefined,
    );
    made.children.push(element);
  }
  return made;
}

/** Here a switch that is off is said too: it takes off what the cell has. */
function differentialFont(font: Partial<FontStyle>): { name: string; attributes: Record<string, string> }[] {
  const off = (name: string, value: boolean | undefined): { name: string; attributes: Record<string, string> }[] =>
    value === false ? [{ name, attributes: { val: '0' } }] : [];
  const none = font.underline === 'None' ? [{ name: 'u', attributes: { val: 'none' } }] : [];
  return [
    ...off('b', font.bold),
    ...off('i', font.italic),
    ...off('strike', font.strikethrough),
    ...none,
    ...fontProperties(font, 'name'),
  ];
}
