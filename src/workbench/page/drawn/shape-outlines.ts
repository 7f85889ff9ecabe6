import { Place } from '../../../stand-in/drawing/place';
import { isElement, localName, type XmlElement } from '../../../stand-in/files/xml/tree';

type Points = readonly (readonly [x: number, y: number])[];

/** Forms of straight edges, their corners in a square of 1. */
const POLYGONS: Readonly<Record<string, Points>> = {
  rect: [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ],
  triangle: [
    [0.5, 0],
    [1, 1],
    [0, 1],
  ],
  rtTriangle: [
    [0, 0],
    [1, 1],
    [0, 1],
  ],
  diamond: [
    [0.5, 0],
    [1, 0.5],
    [0.5, 1],
    [0, 0.5],
  ],
  parallelogram: [
    [0.25, 0],
    [1, 0],
    [0.75, 1],
    [0, 1],
  ],
  trapezoid: [
    [0.25, 0],
    [0.75, 0],
    [1, 1],
    [0, 1],
  ],
  homePlate: [
    [0, 0],
    [0.75, 0],
    [1, 0.5],
    [0.75, 1],
    [0, 1],
  ],
  chevron: [
    [0, 0],
    [0.7, 0],
    [1, 0.5],
    [0.7, 1],
    [0, 1],
    [0.3, 0.5],
  ],
  rightArrow: [
    [0, 0.25],
    [0.65, 0.25],
    [0.65, 0],
    [1, 0.5],
    [0.65, 1],
    [0.65, 0.75],
    [0, 0.75],
  ],
  leftArrow: [
    [1, 0.25],
    [0.35, 0.25],
    [0.35, 0],
    [0, 0.5],
    [0.35, 1],
    [0.35, 0.75],
    [1, 0.75],
  ],
  upArrow: [
    [0.25, 1],
    [0.25, 0.35],
    [0, 0.35],
    [0.5, 0],
    [1, 0.35],
    [0.75, 0.35],
    [0.75, 1],
  ],
  downArrow: [
    [0.25, 0],
    [0.25, 0.65],
    [0, 0.65],
    [0.5, 1],
    [1, 0.65],
    [0.75, 0.65],
    [0.75, 0],
  ],
  leftRightArrow: [
    [0, 0.5],
    [0.25, 0],
    [0.25, 0.25],
    [0.75, 0.25],
    [0.75, 0],
    [1, 0.5],
    [0.75, 1],
    [0.75, 0.75],
    [0.25, 0.75],
    [0.25, 1],
  ],
  plus: [
    [0.25, 0],
    [0.75, 0],
    [0.75, 0.25],
    [1, 0.25],
    [1, 0.75],
    [0.75, 0.75],
    [0.75, 1],
    [0.25, 1],
    [0.25, 0.75],
    [0, 0.75],
    [0, 0.25],
    [0.25, 0.25],
  ],
  hexagon: [
    [0.25, 0],
    [0.75, 0],
    [1, 0.5],
    [0.75, 1],
    [0.25, 1],
    [0, 0.5],
  ],
  octagon: [
    [0.29, 0],
    [0.71, 0],
    [1, 0.29],
    [1, 0.71],
    [0.71, 1],
    [0.29, 1],
    [0, 0.71],
    [0, 0.29],
  ],
  pentagon: regular(5),
  star4: star(4, 0.38),
  star5: star(5, 0.38),
  star6: star(6, 0.58),
  star8: star(8, 0.75),
  foldedCorner: [
    [0, 0],
    [1, 0],
    [1, 0.83],
    [0.83, 1],
    [0, 1],
  ],
  wedgeRectCallout: [
    [0, 0],
    [1, 0],
    [1, 1],
    [0.42, 1],
    [0.29, 1.13],
    [0.17, 1],
    [0, 1],
  ],
};

/** Forms drawn as others that look the same or nearly so. */
const LIKE: Readonly<Record<string, string>> = {
  flowChartProcess: 'rect',
  flowChartAlternateProcess: 'roundRect',
  flowChartDecision: 'diamond',
  flowChartTerminator: 'pill',
  flowChartInputOutput: 'parallelogram',
  flowChartPreparation: 'hexagon',
  flowChartConnector: 'ellipse',
  flowChartExtract: 'triangle',
  flowChartPredefinedProcess: 'rect',
  flowChartDocument: 'rect',
  flowChartInternalStorage: 'rect',
  flowChartManualInput: 'rect',
  round1Rect: 'roundRect',
  round2SameRect: 'roundRect',
  round2DiagRect: 'roundRect',
  snip1Rect: 'rect',
  snip2SameRect: 'rect',
  wedgeRoundRectCallout: 'wedgeRectCallout',
  plaque: 'roundRect',
  bevel: 'rect',
  frame: 'rect',
  textBox: 'rect',
};
const CURVED = new Set([
  'roundRect',
  'pill',
  'ellipse',
  'line',
  'straightConnector1',
  'bentConnector2',
  'bentConnector3',
]);

export const isKnownForm = (form: string): boolean => form in POLYGONS || form in LIKE || CURVED.has(form);

/** Corners on a circle in the square, the first one above. */
function regular(count: number): Points {
  return Array.from({ length: count }, (_, index): [number, number] => {
    const turn = (2 * Math.PI * index) / count;
    return [0.5 + Math.sin(turn) / 2, 0.5 - Math.cos(turn) / 2];
  });
}

function star(points: number, inner: number): Points {
  return regular(points * 2).map(([x, y], index): [number, number] =>
    index % 2 === 0 ? [x, y] : [0.5 + (x - 0.5) * inner, 0.5 + (y - 0.5) * inner],
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The path of a form at a size in points. */
export function outlineOf(form: string, width: number, height: number): string {
  const like = LIKE[form] ?? form;
  const corners = POLYGONS[like];
  if (corners) return `M${corners.map(([x, y]) => `${round(x * width)} ${round(y * height)}`).join('L')}z`;
  const side = Math.min(width, height);
  switch (like) {
    case 'ellipse': {
      const [rx, ry] = [round(width / 2), round(height / 2)];
      return `M0 ${ry}a${rx} ${ry} 0 1 0 ${round(width)} 0a${rx} ${ry} 0 1 0 ${round(-width)} 0z`;
    }
    case 'roundRect':
      return rounded(width, height, side / 6);
    case 'pill':
      return rounded(width, height, side / 2);
    case 'bentConnector2':
      return `M0 0H${round(width)}V${round(height)}`;
    case 'bentConnector3':
      return `M0 0H${round(width / 2)}V${round(height)}H${round(width)}`;
    default:
      return `M0 0L${round(width)} ${round(height)}`;
  }
}

function rounded(width: number, height: number, radius: number): string {
  const [w, h, r] = [round(width), round(height), round(radius)];
  return `M${r} 0H${round(w - r)}A${r} ${r} 0 0 1 ${w} ${r}V${round(h - r)}A${r} ${r} 0 0 1 ${round(w - r)} ${h}H${r}A${r} ${r} 0 0 1 0 ${round(h - r)}V${r}A${r} ${r} 0 0 1 ${r} 0z`;
}

const STEPS: Readonly<Record<string, string>> = { moveTo: 'M', lnTo: 'L', cubicBezTo: 'C', quadBezTo: 'Q', close: 'Z' };

/**
 * The outline of a free form, in a square of 1. Undefined for one whose points are worked out by formulas, or that has
 * arcs.
 */
export function freeOutline(geometry: XmlElement): string | undefined {
  const paths = Place.at(geometry).child('a:pathLst').children('a:path');
  const parts = paths.flatMap((path) => {
    const [width, height] = [Number(path.attributes.w ?? 0), Number(path.attributes.h ?? 0)];
    return path.children.filter(isElement).map((step) => stepOf(step, width, height));
  });
  return parts.length === 0 || parts.includes(undefined) ? undefined : parts.join('');
}

function stepOf(step: XmlElement, width: number, height: number): string | undefined {
  const letter = STEPS[localName(step)];
  const points = step.children
    .filter(isElement)
    .map(({ attributes: { x = '', y = '' } }) => [Number(x) / width, Number(y) / height] as const);
  const isSure = letter !== undefined && points.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  return isSure ? letter + points.map(([x, y]) => `${x.toFixed(4)} ${y.toFixed(4)}`).join(' ') : undefined;
}
