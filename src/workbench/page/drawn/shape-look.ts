import type { TextFont } from '../../../stand-in/drawing/text';
import { fontOfBody, textOfBody } from '../../../stand-in/drawing/text';
import { colorIn, type ThemeColors } from '../../../stand-in/drawing/colors';
import { fillColor, lineColor, lineStyle, lineWeight } from '../../../stand-in/drawing/fill-line';
import { childOf, descendants } from '../../../stand-in/drawing/markup';
import { Place } from '../../../stand-in/drawing/place';
import type { XmlElement } from '../../../stand-in/files/xml/tree';
import type { PlotLine } from '../../../stand-in/charts/plot-extras';
import { freeOutline, isKnownForm } from './shape-outlines';

/** The text in a shape and where it stands. */
export interface ShapeText {
  readonly text: string;
  readonly font: Partial<TextFont>;
  readonly align: 'start' | 'middle' | 'end';
  readonly anchor: 'top' | 'middle' | 'bottom';
  /** Turned to the right or left as a whole, or each character below the one before. */
  readonly direction: 'level' | 'right' | 'left' | 'stacked';
  readonly wraps: boolean;
}

/** A shape as it is drawn. Colours "#RRGGBB", weights points. */
export interface ShapeLook {
  /** The format's word for its form, such as `rightArrow`. */
  readonly form: string;
  /** Its own outline in a square of 1, in the place of a form. */
  readonly outline?: string;
  readonly fill?: string;
  readonly line?: PlotLine;
  readonly text?: ShapeText;
  readonly isFlippedAcross: boolean;
  readonly isFlippedDown: boolean;
  /** Whether a line has an arrow where it begins and where it ends. */
  readonly arrows: { readonly begin: boolean; readonly end: boolean };
}

const EMPTY = { attributes: {}, children: [] };

/** Reads how a shape or connector looks; undefined for a form that is not drawn. */
export function shapeLook(element: XmlElement, theme: ThemeColors): ShapeLook | undefined {
  const properties = Place.at(element).child('xdr:spPr');
  const free = properties.child('a:custGeom').element;
  const outline = free && freeOutline(free);
  const form = free ? 'free' : (properties.child('a:prstGeom').attribute('prst') ?? 'rect');
  if (free ? outline === undefined : !isKnownForm(form)) return undefined;
  // What the shape does not say itself its style says.
  const style = Place.at(element).child('xdr:style');
  const styled = (name: string): string | undefined => {
    const reference = style.child(name);
    return reference.exists && reference.attribute('idx') !== '0'
      ? colorIn(reference.element ?? { name, ...EMPTY }, theme)
      : undefined;
  };
  const hasFill = childOf(properties.element, 'a:noFill') === undefined;
  const isLine = element.name === 'xdr:cxnSp' || form === 'line';
  const fill =
    hasFill && !isLine
      ? (fillColor(properties, theme) ?? firstStop(properties, theme) ?? styled('a:fillRef'))
      : undefined;
  const lineWord = lineStyle(properties);
  const color = lineWord === 'None' ? undefined : (lineColor(properties, theme) ?? styled('a:lnRef'));
  const text = shapeText(element, styled('a:fontRef') ?? '#000000', theme);
  const flips = properties.child('a:xfrm');
  const line = properties.child('a:ln');
  const hasArrow = (name: string): boolean => !['none', undefined].includes(line.child(name).attribute('type'));
  return {
    form,
    ...(outline !== undefined && { outline }),
    ...(fill !== undefined && { fill }),
    ...(color !== undefined && {
      line: { color, width: lineWeight(properties), style: lineWord === 'Automatic' ? 'Continuous' : lineWord },
    }),
    ...(text && { text }),
    isFlippedAcross: flips.attribute('flipH') === '1',
    isFlippedDown: flips.attribute('flipV') === '1',
    arrows: { begin: hasArrow('a:headEnd'), end: hasArrow('a:tailEnd') },
  };
}

/** A fill that runs from one colour to another is drawn in its first one. */
function firstStop(properties: Place, theme: ThemeColors): string | undefined {
  const stops = properties.path('a:gradFill', 'a:gsLst');
  return stops.exists ? colorIn(childOf(stops.element, 'a:gs'), theme) : undefined;
}

const ALIGNS: Readonly<Record<string, ShapeText['align']>> = { ctr: 'middle', r: 'end' };
const ANCHORS: Readonly<Record<string, ShapeText['anchor']>> = { ctr: 'middle', b: 'bottom' };
const DIRECTIONS: Readonly<Record<string, ShapeText['direction']>> = {
  vert: 'right',
  vert270: 'left',
  eaVert: 'stacked',
  wordArtVert: 'stacked',
  mongolianVert: 'stacked',
};

function shapeText(element: XmlElement, color: string, theme: ThemeColors): ShapeText | undefined {
  const body = childOf(element, 'xdr:txBody');
  const text = textOfBody(body);
  if (!body || !text) return undefined;
  const { anchor = 't', vert = 'horz', wrap = 'square' } = childOf(body, 'a:bodyPr')?.attributes ?? {};
  const aligned = [...descendants(body, 'a:pPr')]
    .map(({ attributes }) => attributes.algn)
    .find((word) => word !== undefined);
  return {
    text,
    font: { color, ...fontOfBody(body, theme) },
    align: ALIGNS[aligned ?? ''] ?? 'start',
    anchor: ANCHORS[anchor] ?? 'top',
    direction: DIRECTIONS[vert] ?? 'level',
    wraps: wrap !== 'none',
  };
}
