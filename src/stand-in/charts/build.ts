import type { SheetModel } from '../model/sheet';
import type { Area } from '../model/sheet-types';
import type { XmlElement } from '../files/xml/tree';
import { el, insertOrdered, removeNamed, val } from '../drawing/markup';
import { orderOf } from '../drawing/order';
import { Place } from '../drawing/place';
import { areDates, dataOf, nameByCell, pointCount } from './data';
import { axesOf, groupsOf, newGroup, plotArea, seriesOf } from './groups';
import {
  axisProperties,
  chartAreaProperties,
  newGridlines,
  newLegend,
  newTitle,
  plotAreaProperties,
  styleSeries,
  textProperties,
} from './look';
import { seriesIn, type PlotBy, type SeriesSource } from './source';
import { isRound, isThreeDimensional, isXy, type ChartKind } from './types';

/** A new chart of some cells, as Excel makes one. */
export function buildChart(sheet: SheetModel, area: Area, by: PlotBy, kind: ChartKind): XmlElement {
  const area3D = isThreeDimensional(kind)
    ? el('c:view3D', {}, val('c:rotX', 15), val('c:rotY', 20), val('c:rAngAx', isRound(kind.element) ? 0 : 1))
    : undefined;
  const chart = el(
    'c:chart',
    {},
    newTitle(),
    val('c:autoTitleDeleted', 0),
    area3D,
    el('c:plotArea', {}, el('c:layout'), plotAreaProperties()),
    val('c:plotVisOnly', 1),
    val('c:dispBlanksAs', 'gap'),
  );
  const space = el('c:chartSpace', {}, val('c:roundedCorners', 0), chart, chartAreaProperties(), textProperties(1000));
  setData(space, sheet, area, by, kind);
  const several = seriesOf(space).length > 1;
  if (several || isRound(kind.element)) Place.at(chart).put(newLegend('b'));
  return space;
}

/** Draws other cells: the series are made anew, in the kind of chart there is. */
export function setData(space: XmlElement, sheet: SheetModel, area: Area, by: PlotBy, kind: ChartKind): void {
  const { series } = seriesIn(sheet, area, by, kind.element);
  const root = plotArea(space);
  const dates = series.some(({ categories }) => categories !== undefined && areDates({ sheet, area: categories }));
  removeNamed(root, ...groupsOf(space).map(({ name }) => name), 'c:catAx', 'c:valAx', 'c:dateAx', 'c:serAx');
  const axes = newAxes(kind, dates);
  const group = newGroup(
    kind,
    axes.map((axis) => Place.at(axis).value('c:axId') ?? ''),
  );
  series.forEach((source, index) => {
    const made = newSeries(index, kind);
    fillSeries(made, sheet, source, kind);
    styleSeries(made, kind, index, pointCount({ sheet, area: source.values }));
    insertOrdered(group, made, orderOf(group.name));
  });
  for (const child of [group, ...axes]) insertOrdered(root, child, orderOf('c:plotArea'));
}

/** A series without data, numbered. */
export function newSeries(index: number, kind: ChartKind): XmlElement {
  const series = el('c:ser', {}, val('c:idx', index), val('c:order', index));
  const place = Place.at(series);
  if (kind.element.startsWith('c:bar') || kind.element === 'c:bubbleChart') place.setFlag('c:invertIfNegative', false);
  if (kind.markers === false) place.put(el('c:marker', {}, val('c:symbol', 'none')));
  if (kind.smooth !== undefined || kind.element === 'c:lineChart') place.setFlag('c:smooth', kind.smooth ?? false);
  if (kind.bubble3D !== undefined) place.setFlag('c:bubble3D', kind.bubble3D);
  if (kind.exploded) place.setValue('c:explosion', 25);
  return series;
}

function fillSeries(series: XmlElement, sheet: SheetModel, source: SeriesSource, { element }: ChartKind): void {
  const place = Place.at(series);
  if (source.name) place.put(nameByCell({ sheet, area: source.name }));
  if (source.categories) place.put(dataOf(isXy(element) ? 'c:xVal' : 'c:cat', { sheet, area: source.categories }));
  place.put(dataOf(isXy(element) ? 'c:yVal' : 'c:val', { sheet, area: source.values }));
  if (source.sizes) place.put(dataOf('c:bubbleSize', { sheet, area: source.sizes }));
}

/** The axes a kind of chart has; none for round ones. */
export function newAxes(kind: ChartKind, dates: boolean): XmlElement[] {
  if (isRound(kind.element)) return [];
  const ids = ['500000001', '500000002', '500000003'] as const;
  const sideways = kind.direction === 'bar';
  const first = isXy(kind.element) ? 'c:valAx' : dates ? 'c:dateAx' : 'c:catAx';
  const axes = [
    newAxis(first, ids[0], ids[1], sideways ? 'l' : 'b', kind),
    newAxis('c:valAx', ids[1], ids[0], sideways ? 'b' : 'l', kind),
  ];
  const deep =
    kind.element.startsWith('c:surface') ||
    kind.element === 'c:line3DChart' ||
    (/^c:(bar|area)3DChart$/.test(kind.element) && kind.grouping === 'standard');
  return deep ? [...axes, newAxis('c:serAx', ids[2], ids[0], 'b', kind)] : axes;
}

/** One axis as Excel makes it; @param id its number, and that of the axis it crosses. */
export function newAxis(element: string, id: string, crosses: string, position: string, kind: ChartKind): XmlElement {
  const isValue = element === 'c:valAx';
  const isFirst = position === 'b' ? kind.direction !== 'bar' : kind.direction === 'bar';
  const axis = el(
    element,
    {},
    val('c:axId', id),
    el('c:scaling', {}, val('c:orientation', 'minMax')),
    val('c:delete', 0),
    val('c:axPos', position),
  );
  const add = (...children: XmlElement[]): void => void axis.children.push(...children);
  if (isValue && (!isFirst || isXy(kind.element))) add(newGridlines('c:majorGridlines'));
  const format = kind.grouping === 'percentStacked' && isValue ? '0%' : element === 'c:dateAx' ? 'yyyy/m/d' : 'General';
  add(
    el('c:numFmt', { formatCode: format, sourceLinked: 1 }),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', 'nextTo'),
    axisProperties(!isValue || isXy(kind.element)),
    textProperties(900, { rotation: -60_000_000 }),
    val('c:crossAx', crosses),
    val('c:crosses', 'autoZero'),
  );
  if (element === 'c:catAx')
    add(val('c:auto', 1), val('c:lblAlgn', 'ctr'), val('c:lblOffset', 100), val('c:noMultiLvlLbl', 0));
  if (element === 'c:dateAx') add(val('c:auto', 1), val('c:lblOffset', 100), val('c:baseTimeUnit', 'days'));
  if (isValue)
    add(val('c:crossBetween', isXy(kind.element) || kind.element.startsWith('c:area') ? 'midCat' : 'between'));
  return axis;
}

/** The axis ids a group needs that no other axis of the chart has. */
export function freeAxisId(space: XmlElement): string {
  const taken = new Set(axesOf(space).map((axis) => Place.at(axis).value('c:axId')));
  let id = 500_000_001;
  while (taken.has(String(id))) id++;
  return String(id);
}
