import type { CellIcon, DataBar } from '../../../stand-in/model/rules/conditional-bars';
import { frameOf } from '../../../stand-in/model/drawings';
import type { Look } from '../desk/look';
import { floatingOn } from '../drawn/floating';
import { floatingElement } from '../drawn/floating-element';
import { ICON_SIZE, iconPaths } from '../drawn/icons';
import { svg, svgElement } from '../drawn/svg';
import type { PrintedPage, PrintedSheet } from './pages';

/** An element that looks so. */
export function element(document: Document, name: string, style: Readonly<Record<string, string>>): HTMLElement {
  const made = document.createElement(name);
  Object.assign(made.style, style);
  return made;
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** A data bar as the ground of its cell, with the line at zero. */
export function barFill({ from, to, fill, gradient, growsLeft, axis }: DataBar): Record<string, string> {
  const [first, last] = gradient ? (growsLeft ? [`${fill}26`, fill] : [fill, `${fill}26`]) : [fill, fill];
  const bar = `linear-gradient(to right, transparent ${percent(from)}, ${first} ${percent(from)}, ${last} ${percent(to)}, transparent ${percent(to)})`;
  const line =
    axis &&
    `linear-gradient(to right, transparent calc(${percent(axis.at)} - 0.5px), ${axis.color} 0 calc(${percent(axis.at)} + 0.5px), transparent 0)`;
  return { backgroundImage: line ? `${line}, ${bar}` : bar };
}

/** An icon at its cell's left edge. */
export function iconElement(document: Document, icon: CellIcon, scale: number): SVGElement {
  const paths = iconPaths(icon).map(({ path, fill }) => svg('path', { d: path, fill }));
  const size = `${ICON_SIZE * 0.75 * scale}pt`;
  const drawing = svg(
    'svg',
    { viewBox: `0 0 ${ICON_SIZE} ${ICON_SIZE}`, width: size, height: size, style: 'float:left', 'aria-hidden': 'true' },
    ...paths,
  );
  return svgElement(document, drawing);
}

/** Charts, pictures and shapes over the cells of a page; what reaches over its edge is cut there and goes on on the next. */
export function floatingElements(
  document: Document,
  printed: PrintedSheet,
  { titles, rows, columns }: PrintedPage,
  language: Look['language'],
): HTMLElement[] {
  const { sheet, scale } = printed;
  const [firstRow, firstColumn] = [rows[0], columns[0]];
  if (sheet.drawings.length === 0 || firstRow === undefined || firstColumn === undefined) return [];
  const corner = { row: firstRow, column: firstColumn, right: 0, down: 0 };
  const origin = frameOf(sheet, { kind: 'OneCell', from: corner, width: 0, height: 0 });
  const length = (lines: readonly number[], of: (line: number) => number): number =>
    lines.reduce((sum, line) => sum + of(line), 0);
  const above = length(titles, printed.rowHeight);
  const [width, height] = [length(columns, printed.columnWidth), length(rows, printed.rowHeight)];
  const clip = element(document, 'div', {
    position: 'absolute',
    overflow: 'hidden',
    left: '0',
    top: `${above * scale}pt`,
    width: `${width * scale}pt`,
    height: `${height * scale}pt`,
  });
  for (const floating of floatingOn(sheet)) {
    const frame = frameOf(sheet, floating.drawing.anchor);
    const [left, top] = [frame.left - origin.left, frame.top - origin.top];
    if (left >= width || top >= height || left + frame.width <= 0 || top + frame.height <= 0) continue;
    const shown = floatingElement(document, floating, frame.width, frame.height, language, sheet.workbook.date1904);
    Object.assign(shown.style, {
      left: `${left * scale}pt`,
      top: `${top * scale}pt`,
      width: `${frame.width * scale}pt`,
      height: `${frame.height * scale}pt`,
    });
    clip.append(shown);
  }
  return clip.childElementCount > 0 ? [clip] : [];
}
