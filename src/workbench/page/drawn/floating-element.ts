import type { Look } from '../desk/look';
import { workbenchTexts } from '../../../texts/workbench';
import { chartPicture } from './chart/chart-picture';
import type { Crop, Floating, FloatingContent, GroupPart } from './floating';
import { shapePicture, wrapped } from './shape-picture';
import { svg, svgElement, type SvgNode } from './svg';
import { lineHeight, textNode } from './chart/type-setting';

interface Drawing {
  readonly document: Document;
  readonly language: Look['language'];
  readonly date1904: boolean;
}

/** Makes the element that shows a drawing at its size in points, to be put in its place by who asks. */
export function floatingElement(
  document: Document,
  floating: Floating,
  width: number,
  height: number,
  language: Look['language'],
  date1904: boolean,
): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', floating.label);
  element.dataset['drawing'] = floating.kind;
  element.style.position = 'absolute';
  // Turned by about a quarter, an object's anchor is that of the object lying on its side.
  const quarter = ((floating.degrees % 180) + 180) % 180;
  const [across, down] = quarter >= 45 && quarter < 135 ? [height, width] : [width, height];
  const share = (part: number, whole: number): string => `${whole > 0 ? (part / whole) * 100 : 100}%`;
  const inner = contentElement({ document, language, date1904 }, floating, floating.label, across, down);
  if (floating.degrees !== 0) {
    inner.style.cssText += `;position:absolute;left:50%;top:50%;width:${share(across, width)};height:${share(down, height)};transform:translate(-50%,-50%) rotate(${floating.degrees}deg)`;
  }
  element.append(inner);
  return element;
}

function contentElement(
  drawing: Drawing,
  content: FloatingContent,
  label: string,
  width: number,
  height: number,
): HTMLElement | SVGElement {
  switch (content.kind) {
    case 'picture':
      return pictureElement(drawing.document, content.bytes, content.mediaType, content.crop);
    case 'group':
      return groupElement(drawing, content.parts, width, height);
    default:
      return svgElement(drawing.document, pictureOf(drawing, content, label, width, height));
  }
}

function groupElement(drawing: Drawing, parts: readonly GroupPart[], width: number, height: number): HTMLElement {
  const group = drawing.document.createElement('div');
  group.style.cssText = 'position:relative;width:100%;height:100%';
  for (const part of parts) {
    const place = drawing.document.createElement('div');
    const percent = (share: number): string => `${share * 100}%`;
    place.style.cssText = `position:absolute;left:${percent(part.left)};top:${percent(part.top)};width:${percent(part.width)};height:${percent(part.height)}`;
    if (part.degrees !== 0) place.style.transform = `rotate(${part.degrees}deg)`;
    place.append(contentElement(drawing, part.content, part.label, part.width * width, part.height * height));
    group.append(place);
  }
  return group;
}

/** Of a picture that is cut only the part that is left shows. */
function pictureElement(
  document: Document,
  bytes: Uint8Array,
  mediaType: string,
  { left, top, right, bottom }: Crop,
): HTMLElement {
  const frame = document.createElement('div');
  frame.style.cssText = 'width:100%;height:100%;overflow:hidden';
  const image = document.createElement('img');
  image.alt = '';
  image.src = addressOf(bytes, mediaType);
  const [across, down] = [1 - left - right, 1 - top - bottom];
  image.style.cssText = `display:block;position:relative;width:${100 / across}%;height:${100 / down}%;left:${(-100 * left) / across}%;top:${(-100 * top) / down}%`;
  frame.append(image);
  return frame;
}

/** One address for the same bytes, for as long as they are held. */
const addresses = new WeakMap<Uint8Array, string>();

function addressOf(bytes: Uint8Array, mediaType: string): string {
  const known =
    addresses.get(bytes) ?? URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType }));
  addresses.set(bytes, known);
  return known;
}

function pictureOf(
  { language, date1904 }: Drawing,
  content: Exclude<FloatingContent, { kind: 'picture' | 'group' }>,
  label: string,
  width: number,
  height: number,
): SvgNode {
  const t = workbenchTexts(language);
  switch (content.kind) {
    case 'chart':
      return chartPicture(content.plot, {
        width,
        height,
        date1904,
        seriesName: (number) => t('workbench.drawn.series', { number }),
        trendName: (kind, series) => t(`workbench.drawn.trend.${kind}`, { series }),
        notDrawn: (type) => t('workbench.drawn.chartNot', { type }),
      });
    case 'shape':
      return shapePicture(content.shape, width, height);
    case 'frame': {
      const frame = svg('rect', {
        x: 0.5,
        y: 0.5,
        width: Math.max(0, width - 1),
        height: Math.max(0, height - 1),
        fill: '#FFFFFF',
        'fill-opacity': 0.8,
        stroke: '#808080',
        'stroke-dasharray': '3 2',
      });
      const lines = wrapped(t('workbench.drawn.not', { name: label }), {}, width - 8);
      const words = lines.map((line, index) =>
        textNode(line, width / 2, height / 2 + (index - (lines.length - 1) / 2) * lineHeight({}), {}),
      );
      return svg(
        'svg',
        { viewBox: `0 0 ${width} ${height}`, width: '100%', height: '100%', overflow: 'hidden', 'aria-hidden': 'true' },
        frame,
        ...words,
      );
    }
  }
}
