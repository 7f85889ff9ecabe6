import type { XmlElement } from '../files/xml/tree';
import { childOf, childrenOf, insertOrdered, removeChild, removeNamed } from '../drawing/markup';
import { orderOf } from '../drawing/order';
import { Place } from '../drawing/place';
import { freeAxisId, newAxes, newAxis } from './build';
import {
  axesOf,
  axesOfGroup,
  convertSeries,
  dropUnused,
  groupsOf,
  isSecondary,
  kindOfGroup,
  newGroup,
  plotArea,
  seriesOf,
  type SeriesPlace,
} from './groups';
import { styleSeries } from './look';
import { isRound, isThreeDimensional, isXy, type ChartKind } from './types';

/** Draws the whole chart as another kind. Titles, scales and formats of axes stay where the new kind has such axes. */
export function setChartKind(space: XmlElement, kind: ChartKind): void {
  const series = seriesOf(space);
  const before = axesOf(space);
  const root = plotArea(space);
  removeNamed(root, ...groupsOf(space).map(({ name }) => name), 'c:catAx', 'c:valAx', 'c:dateAx', 'c:serAx');
  const axes = newAxes(
    kind,
    before.some(({ name }) => name === 'c:dateAx'),
  ).map((axis, index) => inherit(axis, before[index]));
  const group = newGroup(
    kind,
    axes.map((axis) => Place.at(axis).value('c:axId') ?? ''),
  );
  series.forEach(({ series: one }, index) => {
    convertSeries(one, kind);
    styleSeries(one, kind, index, pointsIn(one));
    insertOrdered(group, one, orderOf(group.name));
  });
  for (const child of [group, ...axes]) insertOrdered(root, child, orderOf('c:plotArea'));
  const view = Place.at(space).path('c:chart');
  if (!isThreeDimensional(kind)) view.drop('c:view3D', 'c:floor', 'c:sideWall', 'c:backWall');
}

/** What an axis of the same place was told stays: its title, scale, gridlines, units and look. */
function inherit(axis: XmlElement, before: XmlElement | undefined): XmlElement {
  if (!before || (axis.name === 'c:valAx') !== (before.name === 'c:valAx')) return axis;
  const kept = [
    'c:scaling',
    'c:delete',
    'c:majorGridlines',
    'c:minorGridlines',
    'c:title',
    'c:tickLblPos',
    'c:spPr',
    'c:txPr',
    'c:majorUnit',
    'c:minorUnit',
    'c:dispUnits',
  ];
  const place = Place.at(axis);
  for (const name of kept) {
    const child = childOf(before, name);
    if (child) place.put(child);
  }
  return axis;
}

function pointsIn(series: XmlElement): number {
  const count = ['c:val', 'c:yVal'].flatMap((name) => Place.at(series).child(name).children('c:numRef'));
  return (
    Place.at(count[0] ?? series)
      .child('c:numCache')
      .number('c:ptCount') ?? 0
  );
}

/** Draws one series as another kind, together with the others. Pies and 3-D charts do not mix with other kinds. */
export function canMix(kind: ChartKind): boolean {
  return !isThreeDimensional(kind) && !kind.element.startsWith('c:surface');
}

export function setSeriesKind(space: XmlElement, place: SeriesPlace, kind: ChartKind): void {
  moveSeries(space, place, kind, isSecondary(space, place.group));
}

/** Puts a series onto the first or second pair of axes. */
export function setAxisGroup(space: XmlElement, place: SeriesPlace, secondary: boolean): void {
  if (isSecondary(space, place.group) !== secondary) {
    moveSeries(space, place, { ...kindOfGroup(place.group), markers: undefined }, secondary);
  }
}

function moveSeries(space: XmlElement, { group, series }: SeriesPlace, kind: ChartKind, secondary: boolean): void {
  const root = plotArea(space);
  const index = Place.at(series).number('c:idx') ?? 0;
  const changesKind = kind.element !== group.name || kind.markers !== undefined || kind.line !== undefined;
  const target =
    groupsOf(space).find(
      (other) => sameGroup(other, kind) && (isRound(kind.element) || isSecondary(space, other) === secondary),
    ) ?? addGroup(space, kind, secondary);
  if (target !== group) {
    removeChild(group, series);
    insertOrdered(target, series, orderOf(target.name));
    childrenOf(target, 'c:ser').sort(
      (a, b) => (Place.at(a).number('c:order') ?? 0) - (Place.at(b).number('c:order') ?? 0),
    );
  }
  if (changesKind) {
    convertSeries(series, kind);
    styleSeries(series, kind, index, pointsIn(series));
  }
  dropUnused(space);
  if (!root.children.includes(target)) insertOrdered(root, target, orderOf('c:plotArea'));
}

function sameGroup(group: XmlElement, kind: ChartKind): boolean {
  const other = kindOfGroup(group);
  return (
    other.element === kind.element &&
    other.direction === kind.direction &&
    other.grouping === kind.grouping &&
    other.ofPie === kind.ofPie &&
    (kind.radar === undefined || (kind.radar === 'filled') === (other.radar === 'filled'))
  );
}

function addGroup(space: XmlElement, kind: ChartKind, secondary: boolean): XmlElement {
  const root = plotArea(space);
  const existing = groupsOf(space).find(
    (other) => axesOfGroup(space, other).length > 0 && isSecondary(space, other) === secondary,
  );
  const axes = isRound(kind.element)
    ? []
    : existing
      ? axesOfGroup(space, existing).slice(0, 2)
      : secondary
        ? addSecondaryAxes(space, kind)
        : addPrimaryAxes(space, kind);
  const group = newGroup(
    kind,
    axes.map((axis) => Place.at(axis).value('c:axId') ?? ''),
  );
  insertOrdered(root, group, orderOf('c:plotArea'));
  return group;
}

function addPrimaryAxes(space: XmlElement, kind: ChartKind): XmlElement[] {
  const axes = newAxes(kind, false);
  for (const axis of axes) insertOrdered(plotArea(space), axis, orderOf('c:plotArea'));
  return axes;
}

/** The second pair: its values on the other side, its categories not shown. */
function addSecondaryAxes(space: XmlElement, kind: ChartKind): XmlElement[] {
  const first = freeAxisId(space);
  const sideways = kind.direction === 'bar';
  const categories = newAxis(isXy(kind.element) ? 'c:valAx' : 'c:catAx', first, '', sideways ? 'l' : 'b', kind);
  insertOrdered(plotArea(space), categories, orderOf('c:plotArea'));
  const second = freeAxisId(space);
  const values = newAxis('c:valAx', second, first, sideways ? 't' : 'r', kind);
  insertOrdered(plotArea(space), values, orderOf('c:plotArea'));
  Place.at(categories).setFlag('c:delete', true);
  Place.at(categories).setValue('c:crossAx', second);
  Place.at(values).drop('c:majorGridlines');
  Place.at(values).setValue('c:crosses', 'max');
  return [categories, values];
}
