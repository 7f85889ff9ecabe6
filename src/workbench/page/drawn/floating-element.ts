import type { Look } from '../desk/look';
import { workbenchTexts } from '../../../texts/workbench';
import { chartPicture } from './chart/chart-picture';
import type { Floating } from './floating';
import { shapePicture } from './shape-picture';
import { svg, svgElement, type SvgNode } from './svg';
import { textNode } from './chart/type-setting';

/** Makes the element that shows a drawing at its size in points, to be put in its place by who asks. */
export function floatingElement(document: Document, floating: Floating, width: number, height: number, language: Look['language'], date1904: boolean): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', floating.label);
  element.dataset['drawing'] = floating.kind;
  element.style.position = 'absolute';
  if (floating.kind === 'picture') element.append(pictureElement(document, floating));
  else element.append(svgElement(document, pictureOf(floating, width, height, language, date1904)));
  return element;
}

function pictureElement(document: Document, { bytes, mediaType, degrees }: Extract<Floating, { kind: 'picture' }>): HTMLElement {
  const image = document.createElement('img');
  image.alt = '';
  image.src = addressOf(bytes, mediaType);
  image.style.cssText = 'display:block;width:100%;height:100%';
  if (degrees !== 0) image.style.transform = `rotate(${degrees}deg)`;
  return image;
}

/** One address for the same bytes, for as long as they are held. */
const addresses = new WeakMap<Uint8Array, string>();

function addressOf(bytes: Uint8Array, mediaType: string): string {
  const known = addresses.get(bytes) ?? URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType }));
  addresses.set(bytes, known);
  return known;
}

function pictureOf(floating: Exclude<Floating, { kind: 'picture' }>, width: number, height: number, language: Look['language'], date1904: boolean): SvgNode {
  const t = workbenchTexts(language);
  switch (floating.kind) {
    case 'chart':
      return chartPicture(floating.plot, {
        width, height, date1904,
        seriesName: (number) => t('workbench.drawn.series', { number }),
        trendName: (kind, series) => t(`workbench.drawn.trend.${kind}`, { series }),
        notDrawn: (type) => t('workbench.drawn.chartNot', { type }),
      });
    case 'shape':
      return shapePicture(floating.shape, width, height);
    case 'frame': {
      const frame = svg('rect', { x: 0.5, y: 0.5, width: Math.max(0, width - 1), height: Math.max(0, height - 1), fill: '#FFFFFF', 'fill-opacity': 0.8, stroke: '#808080', 'stroke-dasharray': '3 2' });
      return svg('svg', { viewBox: `0 0 ${width} ${height}`, width: '100%', height: '100%', 'aria-hidden': 'true' }, frame, textNode(t('workbench.drawn.not', { name: floating.label }), width / 2, height / 2, {}));
    }
  }
}
