import { plotOf, type ChartPlot } from '../../../stand-in/charts/plot';
import { childOf, descendants } from '../../../stand-in/drawing/markup';
import { pictureInfo } from '../../../stand-in/drawing/pictures';
import { Place } from '../../../stand-in/drawing/place';
import { isElement, type XmlElement } from '../../../stand-in/files/xml/tree';
import type { Drawing } from '../../../stand-in/model/drawing-types';
import type { SheetModel } from '../../../stand-in/model/sheet';
import { shapeLook, type ShapeLook } from './shape-look';

/** What of a picture is cut off at each side: shares of the whole. */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is drawn in a place. */
export type FloatingContent =
  | { readonly kind: 'chart'; readonly plot: ChartPlot }
  | { readonly kind: 'picture'; readonly bytes: Uint8Array; readonly mediaType: string; readonly crop: Crop }
  | { readonly kind: 'shape'; readonly shape: ShapeLook }
  | { readonly kind: 'group'; readonly parts: readonly GroupPart[] }
  /** Something of a kind that is not drawn. */
  | { readonly kind: 'frame' };

/** What floats over a sheet, as it is drawn. */
export type Floating = FloatingContent & {
  readonly drawing: Drawing;
  /** For who cannot see it: its own alternative text, else its title, its text or its name. */
  readonly label: string;
  /** Clockwise, around its middle. */
  readonly degrees: number;
};

/** A part of a group; its place and size are shares of the group's. */
export interface GroupPart {
  readonly content: FloatingContent;
  readonly label: string;
  readonly degrees: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const PARTS = ['xdr:sp', 'xdr:cxnSp', 'xdr:pic', 'xdr:grpSp', 'xdr:graphicFrame'];
const ONE_DEGREE = 60_000;

/** A sheet's drawings, the lowest first; hidden ones are left out. */
export function floatingOn(sheet: SheetModel): Floating[] {
  return sheet.drawings.flatMap((drawing): Floating[] => {
    const words = [...descendants(drawing.wrapper, 'xdr:cNvPr')][0]?.attributes ?? {};
    if (words.hidden === '1') return [];
    if (drawing.chart) {
      const plot = plotOf(sheet.workbook, drawing.chart.space);
      return [
        { drawing, kind: 'chart', plot, degrees: 0, label: labelOf(words) ?? plot.title?.text ?? words.name ?? '' },
      ];
    }
    const element = PARTS.map((name) => [...descendants(drawing.wrapper, name)][0]).find(
      (one, index) => one && (PARTS[index] === 'xdr:grpSp' || !isInGroup(drawing.wrapper, one)),
    );
    const content = element ? contentOf(sheet, drawing, element) : { kind: 'frame' as const };
    return [
      {
        drawing,
        ...content,
        degrees: element ? degreesOf(element) : 0,
        label: labelOf(words) ?? textIn(content) ?? words.name ?? '',
      },
    ];
  });
}

const isInGroup = (wrapper: XmlElement, element: XmlElement): boolean =>
  [...descendants(wrapper, 'xdr:grpSp')].some((group) => [...descendants(group, element.name)].includes(element));

const labelOf = ({ descr = '', title = '' }: XmlElement['attributes']): string | undefined =>
  [descr, title].find((text) => text !== '');

/** All that is written in it, as it is read out. */
function textIn(content: FloatingContent): string | undefined {
  const texts =
    content.kind === 'shape'
      ? [content.shape.text?.text]
      : content.kind === 'group'
        ? content.parts.map((part) => textIn(part.content))
        : [];
  return texts.filter((text) => text !== undefined && text !== '').join(', ') || undefined;
}

/** The element in which an object says where and how turned it is. */
function transformOf(element: XmlElement): Place {
  const place = Place.at(element);
  switch (element.name) {
    case 'xdr:grpSp':
      return place.path('xdr:grpSpPr', 'a:xfrm');
    case 'xdr:graphicFrame':
      return place.child('xdr:xfrm');
    default:
      return place.path('xdr:spPr', 'a:xfrm');
  }
}

const degreesOf = (element: XmlElement): number => Number(transformOf(element).attribute('rot') ?? 0) / ONE_DEGREE;

function contentOf(sheet: SheetModel, drawing: Drawing, element: XmlElement): FloatingContent {
  switch (element.name) {
    case 'xdr:pic':
      return pictureOf(drawing, element);
    case 'xdr:grpSp':
      return { kind: 'group', parts: partsOf(sheet, drawing, element) };
    case 'xdr:graphicFrame':
      return { kind: 'frame' };
    default: {
      const shape = shapeLook(element, sheet.workbook.themeColors);
      return shape ? { kind: 'shape', shape } : { kind: 'frame' };
    }
  }
}

/** Where a group's parts are, in the measure the group gives them. */
function partsOf(sheet: SheetModel, drawing: Drawing, group: XmlElement): GroupPart[] {
  const own = transformOf(group);
  const [origin, size] = [pair(own.child('a:chOff'), 'x', 'y'), pair(own.child('a:chExt'), 'cx', 'cy')];
  return group.children
    .filter(isElement)
    .filter(({ name }) => PARTS.includes(name))
    .flatMap((element): GroupPart[] => {
      const words = [...descendants(element, 'xdr:cNvPr')][0]?.attributes ?? {};
      if (words.hidden === '1' || size[0] <= 0 || size[1] <= 0) return [];
      const place = transformOf(element);
      const [at, extent] = [pair(place.child('a:off'), 'x', 'y'), pair(place.child('a:ext'), 'cx', 'cy')];
      const content = contentOf(sheet, drawing, element);
      return [
        {
          content,
          label: labelOf(words) ?? textIn(content) ?? words.name ?? '',
          degrees: degreesOf(element),
          left: (at[0] - origin[0]) / size[0],
          top: (at[1] - origin[1]) / size[1],
          width: extent[0] / size[0],
          height: extent[1] / size[1],
        },
      ];
    });
}

const pair = (place: Place, first: string, second: string): [number, number] => [
  Number(place.attribute(first) ?? 0),
  Number(place.attribute(second) ?? 0),
];

function pictureOf({ links }: Drawing, element: XmlElement): FloatingContent {
  const fill = childOf(element, 'xdr:blipFill');
  const link = links.get(childOf(fill, 'a:blip')?.attributes['r:embed'] ?? '');
  const bytes = link?.kind === 'media' ? link.bytes : link?.kind === 'part' ? link.bytes?.() : undefined;
  const info = bytes && pictureInfo(bytes);
  const { l, t, r, b } = childOf(fill, 'a:srcRect')?.attributes ?? {};
  const share = (cut: string | undefined): number => Math.max(0, Number(cut ?? 0) / 100_000);
  const crop = { left: share(l), top: share(t), right: share(r), bottom: share(b) };
  return bytes && info ? { kind: 'picture', bytes, mediaType: `image/${info.extension}`, crop } : { kind: 'frame' };
}
