import { plotOf, type PlotText } from '../../../stand-in/charts/plot';
import { colorIn } from '../../../stand-in/drawing/colors';
import { fillColor, lineColor, lineStyle, lineWeight } from '../../../stand-in/drawing/fill-line';
import { childOf, descendants } from '../../../stand-in/drawing/markup';
import { pictureInfo } from '../../../stand-in/drawing/pictures';
import { Place } from '../../../stand-in/drawing/place';
import { fontOfBody, textOfBody } from '../../../stand-in/drawing/text';
import type { XmlElement } from '../../../stand-in/files/xml/tree';
import type { Drawing } from '../../../stand-in/model/drawings';
import type { SheetModel } from '../../../stand-in/model/sheet';
import type { ChartPlot } from '../../../stand-in/charts/plot';

/** What floats over a sheet, as it is drawn. */
export type Floating = {
  readonly drawing: Drawing;
  /** For who cannot see it: its own alternative text, else its title or name. */
  readonly label: string;
} & (
  | { readonly kind: 'chart'; readonly plot: ChartPlot }
  | { readonly kind: 'picture'; readonly bytes: Uint8Array; readonly mediaType: string; readonly degrees: number }
  | { readonly kind: 'shape'; readonly shape: ShapeLook }
  /** Something of a kind that is not drawn. */
  | { readonly kind: 'frame' }
);

/** A plain shape with its text. Colours "#RRGGBB", weights points. */
export interface ShapeLook {
  readonly form: 'rect' | 'roundRect' | 'ellipse' | 'line';
  readonly fill?: string;
  readonly line?: { readonly color: string; readonly weight: number };
  readonly text?: PlotText;
  readonly isCentered: boolean;
  /** A line from the lower left to the upper right. */
  readonly isRising: boolean;
}

const FORMS: Readonly<Record<string, ShapeLook['form']>> = {
  rect: 'rect', roundRect: 'roundRect', ellipse: 'ellipse', line: 'line', straightConnector1: 'line', flowChartProcess: 'rect',
};
const EMPTY = { attributes: {}, children: [] };
const ONE_DEGREE = 60_000;

/** A sheet's drawings, the lowest first; hidden ones are left out. */
export function floatingOn(sheet: SheetModel): Floating[] {
  return sheet.drawings.flatMap((drawing) => {
    const words = [...descendants(drawing.wrapper, 'xdr:cNvPr')][0]?.attributes ?? {};
    return words.hidden === '1' ? [] : [floatingOf(sheet, drawing, words)];
  });
}

function floatingOf(sheet: SheetModel, drawing: Drawing, { descr = '', title = '', name = '' }: XmlElement['attributes']): Floating {
  const label = [descr, title].find((text) => text !== '');
  if (drawing.chart) {
    const plot = plotOf(sheet.workbook, drawing.chart.space);
    return { drawing, kind: 'chart', plot, label: label ?? plot.title?.text ?? name };
  }
  const named = { drawing, label: label ?? name };
  const find = (element: string): XmlElement | undefined => [...descendants(drawing.wrapper, element)][0];
  if (find('xdr:grpSp')) return { ...named, kind: 'frame' };
  const picture = find('xdr:pic');
  if (picture) return pictureOf(named, picture);
  const shape = find('xdr:sp') ?? find('xdr:cxnSp');
  const look = shape && shapeLook(sheet, shape);
  return look ? { ...named, kind: 'shape', shape: look, label: look.text?.text ?? named.label } : { ...named, kind: 'frame' };
}

type Named = Pick<Floating, 'drawing' | 'label'>;

function pictureOf(named: Named, element: XmlElement): Floating {
  const blip = [...descendants(element, 'a:blip')][0];
  const link = named.drawing.links.get(blip?.attributes['r:embed'] ?? '');
  const bytes = link?.kind === 'media' ? link.bytes : link?.kind === 'part' ? link.bytes?.() : undefined;
  const info = bytes && pictureInfo(bytes);
  const degrees = Number(Place.at(element).path('xdr:spPr', 'a:xfrm').attribute('rot') ?? 0) / ONE_DEGREE;
  return bytes && info ? { ...named, kind: 'picture', bytes, mediaType: `image/${info.extension}`, degrees } : { ...named, kind: 'frame' };
}

function shapeLook({ workbook: { themeColors } }: SheetModel, element: XmlElement): ShapeLook | undefined {
  const properties = Place.at(element).child('xdr:spPr');
  const form = FORMS[properties.child('a:prstGeom').attribute('prst') ?? ''];
  const isTurned = properties.child('a:xfrm').attribute('rot') !== undefined;
  if (!form || isTurned) return undefined;
  // What the shape does not say itself its style says.
  const style = Place.at(element).child('xdr:style');
  const styled = (name: string): string | undefined => {
    const reference = style.child(name);
    return reference.exists && reference.attribute('idx') !== '0' ? colorIn(reference.element ?? { name, ...EMPTY }, themeColors) : undefined;
  };
  const hasFill = childOf(properties.element, 'a:noFill') === undefined;
  const fill = hasFill && form !== 'line' ? (fillColor(properties, themeColors) ?? styled('a:fillRef')) : undefined;
  const color = lineStyle(properties) === 'None' ? undefined : (lineColor(properties, themeColors) ?? styled('a:lnRef'));
  const body = Place.at(element).child('xdr:txBody').element;
  const text = textOfBody(body);
  const flips = properties.child('a:xfrm');
  return {
    form,
    ...(fill !== undefined && { fill }),
    ...(color !== undefined && { line: { color, weight: lineWeight(properties) } }),
    ...(text && { text: { text, font: { color: styled('a:fontRef') ?? '#000000', ...fontOfBody(body, themeColors) } } }),
    isCentered: childOf(body, 'a:bodyPr')?.attributes.anchor === 'ctr',
    isRising: (flips.attribute('flipV') === '1') !== (flips.attribute('flipH') === '1'),
  };
}
