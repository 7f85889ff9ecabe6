import type { XmlElement } from '../files/xml/tree';
import { themeFill } from '../drawing/colors';
import { childOf, el, removeNamed, val } from '../drawing/markup';
import { Place } from '../drawing/place';
import { isRound, type ChartKind } from './types';

/*
 * The look Excel gives new charts: what it writes into the file, so that other programs show them alike. Line widths
 * are EMU, sizes of text hundredths of a point, shares of a colour thousandths of a percent.
 */

const THIN = 9_525;
const THICK = 28_575;

/** Grey text: the theme's dark colour at 65 %. */
const greyText = (): XmlElement => themeFill('tx1', 65_000, 35_000);
/** Light grey lines: the theme's dark colour at 15 %. */
const greyLine = (): XmlElement =>
  el('a:ln', { w: THIN, cap: 'flat', cmpd: 'sng', algn: 'ctr' }, themeFill('tx1', 15_000, 85_000), el('a:round'));

const properties = (...children: XmlElement[]): XmlElement => el('c:spPr', {}, ...children);
const nothing = (): XmlElement => properties(el('a:noFill'), el('a:ln', {}, el('a:noFill')));

/** Accents 1 to 6, then the same lighter and darker. */
export function accentFill(index: number): XmlElement {
  const round = Math.floor(index / 6);
  const name = `accent${(index % 6) + 1}`;
  if (round === 0) return themeFill(name);
  return round % 2 === 1 ? themeFill(name, 60_000) : themeFill(name, 80_000, 20_000);
}

/** A text body without text, for what is set in type: `c:txPr`. */
export function textProperties(size: number, options: { bold?: boolean; rotation?: number } = {}): XmlElement {
  const run = el(
    'a:defRPr',
    { sz: size, b: options.bold ? 1 : 0 },
    greyText(),
    el('a:latin', { typeface: '+mn-lt' }),
    el('a:ea', { typeface: '+mn-ea' }),
  );
  const body = el('a:bodyPr', { ...(options.rotation === undefined ? {} : { rot: options.rotation }), vert: 'horz' });
  return el(
    'c:txPr',
    {},
    body,
    el('a:lstStyle'),
    el('a:p', {}, el('a:pPr', {}, run), el('a:endParaRPr', { lang: 'en-US' })),
  );
}

/** A title without a text of its own: Excel shows the only series's name, or words that say a title belongs here. */
export function newTitle(): XmlElement {
  return el('c:title', {}, val('c:overlay', 0), nothing(), textProperties(1400));
}

export function newAxisTitle(vertical: boolean): XmlElement {
  return el(
    'c:title',
    {},
    val('c:overlay', 0),
    nothing(),
    textProperties(1000, vertical ? { rotation: -5_400_000 } : {}),
  );
}

export function newLegend(position: string): XmlElement {
  return el('c:legend', {}, val('c:legendPos', position), val('c:overlay', 0), nothing(), textProperties(900));
}

export const newGridlines = (name: string): XmlElement => el(name, {}, properties(greyLine()));

/** The frame around the whole chart, and the plain ground of the plot area. */
export const chartAreaProperties = (): XmlElement => properties(themeFill('bg1'), greyLine());
export const plotAreaProperties = nothing;

export const axisProperties = (hasLine: boolean): XmlElement =>
  properties(el('a:noFill'), hasLine ? greyLine() : el('a:ln', {}, el('a:noFill')));

/** Data labels of a series that is given some: all their switches said, for Excel takes a missing one for yes. */
export function newLabels(): XmlElement {
  const switches = [
    'c:showLegendKey',
    'c:showVal',
    'c:showCatName',
    'c:showSerName',
    'c:showPercent',
    'c:showBubbleSize',
  ];
  return el(
    'c:dLbls',
    {},
    nothing(),
    textProperties(900),
    ...switches.map((name) => val(name, name === 'c:showVal' ? 1 : 0)),
  );
}

const isLine = ({ element }: ChartKind): boolean => /^c:(line|scatter)Chart$/.test(element);

/** Gives a series its automatic colours as its kind wears them: a line, a fill, or a colour for every point. */
export function styleSeries(series: XmlElement, kind: ChartKind, index: number, points: number): void {
  const place = Place.at(series);
  const own = place.child('c:spPr');
  const kept = childOf(own.element, 'a:solidFill') ?? childOf(own.child('a:ln').element, 'a:solidFill');
  const color = (): XmlElement => (kept ? structuredClone(kept) : accentFill(index));
  place.drop('c:spPr', 'c:dPt');
  if (isRound(kind.element)) {
    for (let point = 0; point < Math.min(points, 256); point++) place.ensure().children.push(newPoint(point));
    sortPoints(series);
    return;
  }
  if (isLine(kind) || (kind.radar !== undefined && kind.radar !== 'filled')) {
    const bare = kind.line === false;
    const line = bare
      ? el('a:ln', { w: 19_050 }, el('a:noFill'))
      : el('a:ln', { w: kind.element === 'c:scatterChart' ? 19_050 : THICK, cap: 'rnd' }, color(), el('a:round'));
    place.put(properties(line));
    if (kind.markers) {
      const edge = el('a:ln', { w: THIN }, color());
      place.put(el('c:marker', {}, val('c:symbol', 'circle'), val('c:size', 5), properties(color(), edge)));
    }
    return;
  }
  if (kind.element.startsWith('c:surface')) return;
  place.put(properties(color()));
}

function newPoint(index: number): XmlElement {
  const edge = el('a:ln', { w: 19_050 }, themeFill('bg1'));
  return el('c:dPt', {}, val('c:idx', index), val('c:bubble3D', 0), properties(accentFill(index), edge));
}

/** Points were put at the end; they belong before the labels and the data. */
function sortPoints(series: XmlElement): void {
  const points = series.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === 'c:dPt',
  );
  removeNamed(series, 'c:dPt');
  const later = ['c:dLbls', 'c:trendline', 'c:errBars', 'c:cat', 'c:val', 'c:shape', 'c:extLst'];
  const at = series.children.findIndex((child) => typeof child !== 'string' && later.includes(child.name));
  series.children.splice(at < 0 ? series.children.length : at, 0, ...points);
}
