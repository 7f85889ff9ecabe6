import type { Borders, BorderStyle, Color, FillStyle } from '../../model/styles/style-types';
import { childNamed, childrenNamed, isElement, localName, type XmlElement } from '../xml/tree';
import { readColor } from './colors';
import { isOn } from './fonts';

/** A gradient is read as the pattern `gradient` from its first to its last colour. */
export function readFill(fill: XmlElement, palette?: readonly string[]): FillStyle {
  const pattern = childNamed(fill, 'patternFill');
  if (pattern) {
    return withoutUndefined({
      pattern: pattern.attributes.patternType ?? 'none',
      foreground: readColor(childNamed(pattern, 'fgColor')?.attributes, palette),
      background: readColor(childNamed(pattern, 'bgColor')?.attributes, palette),
    });
  }
  const gradient = childNamed(fill, 'gradientFill');
  if (!gradient) return { pattern: 'none' };
  const stops = childrenNamed(gradient, 'stop').map((stop) =>
    readColor(childNamed(stop, 'color')?.attributes, palette),
  );
  return withoutUndefined({ pattern: 'gradient', foreground: stops[0], background: stops[stops.length - 1] });
}

const LINES: Readonly<Record<string, Pick<BorderStyle, 'line' | 'weight'>>> = {
  hair: { line: 'Continuous', weight: 'Hairline' },
  thin: { line: 'Continuous', weight: 'Thin' },
  medium: { line: 'Continuous', weight: 'Medium' },
  thick: { line: 'Continuous', weight: 'Thick' },
  dashed: { line: 'Dash', weight: 'Thin' },
  mediumDashed: { line: 'Dash', weight: 'Medium' },
  dotted: { line: 'Dot', weight: 'Thin' },
  dashDot: { line: 'DashDot', weight: 'Thin' },
  mediumDashDot: { line: 'DashDot', weight: 'Medium' },
  dashDotDot: { line: 'DashDotDot', weight: 'Thin' },
  mediumDashDotDot: { line: 'DashDotDot', weight: 'Medium' },
  double: { line: 'Double', weight: 'Thick' },
  slantDashDot: { line: 'SlantDashDot', weight: 'Medium' },
};

/** The file's word for a line; a weight the line does not come in is the nearest it does. */
export function borderWord({ line, weight }: BorderStyle): string | undefined {
  const words = Object.entries(LINES);
  const heavy = weight === 'Medium' || weight === 'Thick';
  const exact = words.find(([, known]) => known.line === line && known.weight === weight);
  const near = words.filter(([, known]) => known.line === line);
  return (exact ?? (heavy ? near[near.length - 1] : near[0]))?.[0];
}

export function readBorders(border: XmlElement, palette?: readonly string[]): Borders {
  const { diagonalUp, diagonalDown } = border.attributes;
  const diagonal = readEdge(childNamed(border, 'diagonal'), palette);
  return withoutUndefined({
    top: readEdge(childNamed(border, 'top'), palette),
    bottom: readEdge(childNamed(border, 'bottom'), palette),
    // The strict format says start and end.
    left: readEdge(childNamed(border, 'left') ?? childNamed(border, 'start'), palette),
    right: readEdge(childNamed(border, 'right') ?? childNamed(border, 'end'), palette),
    diagonalUp: diagonalUp !== undefined && isOn(diagonalUp) ? diagonal : undefined,
    diagonalDown: diagonalDown !== undefined && isOn(diagonalDown) ? diagonal : undefined,
  });
}

/** The lines between the rows and between the columns of a table's part. */
export function readInnerBorders(
  border: XmlElement | undefined,
  palette?: readonly string[],
): { horizontal?: BorderStyle; vertical?: BorderStyle } {
  const edge = (name: string): BorderStyle | undefined => readEdge(border && childNamed(border, name), palette);
  const [horizontal, vertical] = [edge('horizontal'), edge('vertical')];
  return { ...(horizontal && { horizontal }), ...(vertical && { vertical }) };
}

function readEdge(edge: XmlElement | undefined, palette?: readonly string[]): BorderStyle | undefined {
  const line = LINES[edge?.attributes.style ?? ''];
  if (!edge || !line) return undefined;
  const color: Color | undefined = readColor(
    edge.children.filter(isElement).find((child) => localName(child) === 'color')?.attributes,
    palette,
  );
  return color ? { ...line, color } : { ...line };
}

/** Absent parts are left out rather than undefined, so that equal styles compare equal. */
function withoutUndefined<T extends object>(parts: T): T {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;
}
