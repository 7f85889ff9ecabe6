import { isElement, type XmlElement } from '../files/xml/tree';
import { childOf, childrenOf, el, insertOrdered, removeChild, removeNamed, val } from '../drawing/markup';
import { orderOf } from '../drawing/order';
import { Place } from '../drawing/place';
import { chartKinds, isRound, isXy, type ChartKind } from './types';

/** The `c:plotArea` of a chart, where its series and axes are. */
export function plotArea(space: XmlElement): XmlElement {
  return Place.at(space).path('c:chart', 'c:plotArea').ensure();
}

/** The charts of one kind (and pair of axes) that a plot area is made of. */
export function groupsOf(space: XmlElement): XmlElement[] {
  return plotArea(space)
    .children.filter(isElement)
    .filter(({ name }) => /^c:\w+Chart$/.test(name));
}

export interface SeriesPlace {
  readonly group: XmlElement;
  readonly series: XmlElement;
}

/** All series in the order they are plotted in. */
export function seriesOf(space: XmlElement): SeriesPlace[] {
  const all = groupsOf(space).flatMap((group) => childrenOf(group, 'c:ser').map((series) => ({ group, series })));
  const order = ({ series }: SeriesPlace): number => Place.at(series).number('c:order') ?? 0;
  return all.sort((a, b) => order(a) - order(b));
}

const axisNames = ['c:catAx', 'c:valAx', 'c:dateAx', 'c:serAx'];

export function axesOf(space: XmlElement): XmlElement[] {
  return plotArea(space)
    .children.filter(isElement)
    .filter(({ name }) => axisNames.includes(name));
}

const axisIds = (group: XmlElement): string[] =>
  childrenOf(group, 'c:axId').map(({ attributes }) => attributes.val ?? '');

/** A group's axes: that of its categories (or X values) first, then that of its values. */
export function axesOfGroup(space: XmlElement, group: XmlElement): XmlElement[] {
  const all = axesOf(space);
  return axisIds(group).flatMap((id) => all.find((axis) => Place.at(axis).value('c:axId') === id) ?? []);
}

/** Whether a group uses the second pair of axes: that of its values is not the first such axis of the chart. */
export function isSecondary(space: XmlElement, group: XmlElement): boolean {
  const primary = axisIds(groupsOf(space)[0] ?? group)[0];
  return axisIds(group).length > 0 && axisIds(group)[0] !== primary;
}

/** The axis of a kind and group; undefined for one the chart does not have. */
export function findAxis(
  space: XmlElement,
  kind: 'Category' | 'Value' | 'Series',
  secondary: boolean,
): XmlElement | undefined {
  const group = groupsOf(space).find((one) => isSecondary(space, one) === secondary);
  const axes = group ? axesOfGroup(space, group) : [];
  return axes[{ Category: 0, Value: 1, Series: 2 }[kind]];
}

/** A series's kind of chart, from its group and from what it says itself; the API's name of it. */
export function typeOfSeries({ group, series }: SeriesPlace): string {
  if (group.name === 'c:stockChart') return childrenOf(group, 'c:ser').length > 3 ? 'StockOHLC' : 'StockHLC';
  const seen = kindOfGroup(group);
  const own = Place.at(series);
  const noMarkers = own.child('c:marker').value('c:symbol') === 'none';
  const groupMarkers = Place.at(group).flag('c:marker', false);
  const markers = !noMarkers && (group.name !== 'c:lineChart' || groupMarkers || own.child('c:marker').exists);
  const line = childOf(childOf(own.child('c:spPr').element, 'a:ln'), 'a:noFill') === undefined;
  const scatterStyle = Place.at(group).value('c:scatterStyle') ?? 'lineMarker';
  const told: ChartKind = {
    ...seen,
    ...(group.name === 'c:lineChart' ? { markers } : {}),
    ...(group.name === 'c:radarChart' && seen.radar !== 'filled'
      ? { markers: seen.radar === 'marker' && !noMarkers }
      : {}),
    ...(group.name === 'c:scatterChart'
      ? { markers: !noMarkers, line, smooth: line && own.flag('c:smooth', scatterStyle === 'smoothMarker') }
      : {}),
    ...(isRound(group.name) ? { exploded: (own.number('c:explosion') ?? 0) > 0 } : {}),
    ...(group.name === 'c:bubbleChart' ? { bubble3D: own.flag('c:bubble3D', false) } : {}),
  };
  const keys: readonly (keyof ChartKind)[] = [
    'element',
    'direction',
    'grouping',
    'markers',
    'line',
    'smooth',
    'ofPie',
    'shape',
    'wireframe',
    'bubble3D',
  ];
  const same = (kind: ChartKind): boolean =>
    keys.every((key) => kind[key] === undefined || kind[key] === told[key]) &&
    (kind.exploded ?? false) === (told.exploded ?? false) &&
    (kind.radar === undefined || (kind.radar === 'filled') === (told.radar === 'filled'));
  return [...chartKinds].find(([, kind]) => same(kind))?.[0] ?? 'Invalid';
}

/** What a group of the plot area says of its kind. */
export function kindOfGroup(group: XmlElement): ChartKind {
  const place = Place.at(group);
  const is3D = group.name.includes('3D');
  const grouping = place.value('c:grouping') as ChartKind['grouping'];
  return {
    element: group.name,
    ...(group.name.startsWith('c:bar')
      ? { direction: (place.value('c:barDir') ?? 'col') as 'col' | 'bar', grouping: grouping ?? 'clustered' }
      : {}),
    ...(/^c:(line|area)/.test(group.name) ? { grouping: grouping ?? 'standard' } : {}),
    ...(group.name === 'c:bar3DChart' ? { shape: (place.value('c:shape') ?? 'box') as ChartKind['shape'] } : {}),
    ...(group.name === 'c:radarChart'
      ? { radar: (place.value('c:radarStyle') ?? 'standard') as ChartKind['radar'] }
      : {}),
    ...(group.name === 'c:ofPieChart' ? { ofPie: (place.value('c:ofPieType') ?? 'pie') as 'pie' | 'bar' } : {}),
    ...(group.name.startsWith('c:surface') ? { wireframe: place.flag('c:wireframe', is3D && false) } : {}),
  };
}

/** An empty group of a kind, as Excel makes one, for axes of those ids. */
export function newGroup(kind: ChartKind, axes: readonly string[]): XmlElement {
  const { element, grouping } = kind;
  const group = el(element);
  const put = (child: XmlElement): void => insertOrdered(group, child, orderOf(element));
  if (kind.direction) put(val('c:barDir', kind.direction));
  if (grouping) put(val('c:grouping', grouping));
  if (kind.radar) put(val('c:radarStyle', kind.radar));
  if (element === 'c:scatterChart') put(val('c:scatterStyle', kind.smooth ? 'smoothMarker' : 'lineMarker'));
  if (kind.ofPie) put(val('c:ofPieType', kind.ofPie));
  if (kind.wireframe !== undefined) put(val('c:wireframe', kind.wireframe ? 1 : 0));
  if (!element.startsWith('c:surface')) put(val('c:varyColors', isRound(element) ? 1 : 0));
  if (element === 'c:barChart') {
    put(val('c:gapWidth', grouping === 'clustered' ? (kind.direction === 'bar' ? 182 : 219) : 150));
    put(val('c:overlap', grouping === 'clustered' ? (kind.direction === 'bar' ? 0 : -27) : 100));
  }
  if (element === 'c:bar3DChart') {
    put(val('c:gapWidth', 150));
    put(val('c:shape', kind.shape ?? 'box'));
  }
  if (element === 'c:lineChart') put(val('c:marker', 1));
  if (element === 'c:pieChart' || element === 'c:doughnutChart') put(val('c:firstSliceAng', 0));
  if (element === 'c:doughnutChart') put(val('c:holeSize', 75));
  if (element === 'c:ofPieChart') {
    put(val('c:gapWidth', 100));
    put(val('c:secondPieSize', 75));
    put(el('c:serLines'));
  }
  if (element === 'c:bubbleChart') {
    put(val('c:bubbleScale', 100));
    put(val('c:showNegBubbles', 0));
  }
  for (const id of axes) put(val('c:axId', id));
  return group;
}

/** Takes out groups without a series, and axes that no group uses any more. */
export function dropUnused(space: XmlElement): void {
  const area = plotArea(space);
  const groups = groupsOf(space);
  const empty = groups.filter((group) => childrenOf(group, 'c:ser').length === 0);
  // The last group stays: a chart without series still is of its kind.
  for (const group of empty.length === groups.length ? empty.slice(1) : empty) removeChild(area, group);
  const used = new Set(groupsOf(space).flatMap(axisIds));
  for (const axis of axesOf(space)) if (!used.has(Place.at(axis).value('c:axId') ?? '')) removeChild(area, axis);
}

/** Turns a series into one of another kind: what the kind does not have goes, X values and categories change places. */
export function convertSeries(series: XmlElement, kind: ChartKind): void {
  const { element } = kind;
  const place = Place.at(series);
  const swap = (from: string, to: string): void => {
    const data = childOf(series, from);
    if (!data) return;
    removeChild(series, data);
    if (!childOf(series, to)) insertOrdered(series, { ...data, name: to }, orderOf('c:ser'));
  };
  const [from, to] = isXy(element)
    ? [
        ['c:cat', 'c:val'],
        ['c:xVal', 'c:yVal'],
      ]
    : [
        ['c:xVal', 'c:yVal'],
        ['c:cat', 'c:val'],
      ];
  from.forEach((name, index) => swap(name, to[index] ?? name));
  const bar = element.startsWith('c:bar');
  if (!bar && element !== 'c:bubbleChart') removeNamed(series, 'c:invertIfNegative');
  if (!bar) removeNamed(series, 'c:shape', 'c:pictureOptions');
  if (element !== 'c:bubbleChart') removeNamed(series, 'c:bubbleSize', 'c:bubble3D');
  if (!/^c:(line|scatter|radar)Chart$/.test(element)) removeNamed(series, 'c:marker');
  if (!/^c:(line|scatter)Chart$/.test(element)) removeNamed(series, 'c:smooth');
  if (!isRound(element)) removeNamed(series, 'c:explosion');
  if (isRound(element) || element.includes('3D') || element.startsWith('c:radar'))
    removeNamed(series, 'c:trendline', 'c:errBars');
  if (element.startsWith('c:surface')) removeNamed(series, 'c:dPt', 'c:dLbls');
  dropForeignLabelPositions(series);
  if (kind.markers === false) place.put(el('c:marker', {}, val('c:symbol', 'none')));
  else if (place.child('c:marker').value('c:symbol') === 'none') place.drop('c:marker');
  if (kind.smooth !== undefined) place.setFlag('c:smooth', kind.smooth);
  else if (element === 'c:lineChart') place.setFlag('c:smooth', place.flag('c:smooth', false));
  if (kind.bubble3D !== undefined) place.setFlag('c:bubble3D', kind.bubble3D);
  if (kind.exploded !== undefined || isRound(element)) place.setValue('c:explosion', kind.exploded ? 25 : undefined);
}

/** Label places of another kind of chart make a file Excel takes for damaged: the kind's own place is used. */
function dropForeignLabelPositions(series: XmlElement): void {
  const labels = childOf(series, 'c:dLbls');
  for (const one of labels ? [labels, ...childrenOf(labels, 'c:dLbl')] : []) removeNamed(one, 'c:dLblPos');
}
