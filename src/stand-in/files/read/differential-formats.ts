import type { DifferentialFormat } from '../../model/rules/conditional-format-types';
import type { XmlElement } from '../xml/tree';
import { partNamed } from './extensions';
import { readPartialFont } from './fonts';
import { readBorders, readFill } from './fills-borders';

/**
 * A differential format: what it does not name stays as the cell has it. Its plain fills are spelled differently from
 * those of cells: the colour seen is the background's, and no pattern named means a plain one.
 */
export function readDifferentialFormat(dxf: XmlElement, palette?: readonly string[]): DifferentialFormat {
  const font = partNamed(dxf, 'font');
  const fill = partNamed(dxf, 'fill');
  const border = partNamed(dxf, 'border');
  const code = partNamed(dxf, 'numFmt')?.attributes.formatCode;
  const read = fill && readFill(fill, palette);
  const isPlain = read && (read.pattern === 'none' || read.pattern === 'solid');
  const color = read?.background ?? read?.foreground;
  const plain = color && { pattern: 'solid', background: color };
  const fonts = font && readPartialFont(font, palette);
  const borders = border && readBorders(border, palette);
  return {
    ...(code === undefined ? {} : { numberFormat: code }),
    ...(fonts && Object.keys(fonts).length > 0 ? { font: fonts } : {}),
    ...(read && (isPlain ? plain : read) ? { fill: isPlain ? plain : read } : {}),
    ...(borders && Object.keys(borders).length > 0 ? { borders } : {}),
  };
}
