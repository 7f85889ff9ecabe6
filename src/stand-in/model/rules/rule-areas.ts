import { bounds, intersect, lastColumn, lastRow, sameArea } from '../area';
import { movedArea, shiftArea, type Shift } from '../references/shift';
import type { Area } from '../sheet-types';

/*
 * Rules (conditional formats, validations) stand on lists of rectangles that overlap nowhere. They follow cells more
 * closely than references do: a rectangle of which only some columns move is parted.
 */

/** What is left of a rectangle without another: up to four rectangles. */
function subtractArea(area: Area, gone: Area): Area[] {
  const common = intersect(area, gone);
  if (!common) {
    return [area];
  }
  const left: Area[] = [
    { ...area, rowCount: common.row - area.row },
    { ...area, row: lastRow(common) + 1, rowCount: lastRow(area) - lastRow(common) },
    { ...common, column: area.column, columnCount: common.column - area.column },
    { ...common, column: lastColumn(common) + 1, columnCount: lastColumn(area) - lastColumn(common) },
  ];
  return left.filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
}

/** The same list where nothing of it is taken away. */
export function subtractAreas(areas: readonly Area[], gone: readonly Area[]): readonly Area[] {
  if (!areas.some((area) => gone.some((other) => intersect(area, other)))) {
    return areas;
  }
  return joinAreas(gone.reduce((left, other) => left.flatMap((area) => subtractArea(area, other)), [...areas]));
}

/** Both lists together, without overlaps. */
export function addAreas(areas: readonly Area[], more: readonly Area[]): readonly Area[] {
  const fresh = joinAreas(more).reduce<readonly Area[]>(
    (added, area) => [...added, ...subtractAreas([area], [...areas, ...added])],
    [],
  );
  return fresh.length === 0 ? areas : joinAreas([...areas, ...fresh]);
}

/** Rectangles (none over another) side by side or one above the other become one, as far as that goes. */
export function joinAreas(areas: readonly Area[]): Area[] {
  let joined = [...areas];
  for (let count = Infinity; joined.length < count;) {
    count = joined.length;
    joined = joinRun(joinRun(joined, 'row'), 'column');
  }
  return joined;
}

/** One pass along rows (or columns); what is joined stands where its first part stood. */
function joinRun(areas: readonly Area[], along: 'row' | 'column'): Area[] {
  const [across, length, width] =
    along === 'row' ? (['column', 'rowCount', 'columnCount'] as const) : (['row', 'columnCount', 'rowCount'] as const);
  const order = areas
    .map((area, place) => ({ area, place }))
    .sort((a, b) => a.area[across] - b.area[across] || a.area[width] - b.area[width] || a.area[along] - b.area[along]);
  const runs: typeof order = [];
  for (const { area, place } of order) {
    const last = runs.at(-1);
    const follows =
      last &&
      last.area[across] === area[across] &&
      last.area[width] === area[width] &&
      last.area[along] + last.area[length] === area[along];
    if (follows) {
      last.area = bounds(last.area, area);
      last.place = Math.min(last.place, place);
    } else {
      runs.push({ area, place });
    }
  }
  return runs.sort((a, b) => a.place - b.place).map(({ area }) => area);
}

/** Where the cells of a list are after an insert or delete; the same list where none moved. */
export function shiftAreas(areas: readonly Area[], shift: Shift): readonly Area[] {
  const band = movedArea(shift);
  if (!areas.some((area) => intersect(area, crossing(band, shift)))) {
    return areas;
  }
  const lane = crossing(band, shift);
  const moved = areas.flatMap((area) => {
    const inLane = intersect(area, lane);
    const followed = inLane && shiftArea(inLane, shift);
    return [...(inLane ? subtractArea(area, inLane) : [area]), ...(followed ? [followed] : [])];
  });
  const same = moved.length === areas.length && moved.every((area, index) => sameArea(area, areas[index] as Area));
  return same ? areas : joinAreas(moved);
}

/** The whole columns (or rows) that a shift runs along, up to the sheet's edges. */
function crossing(band: Area, { direction }: Shift): Area {
  const vertical = direction === 'Down' || direction === 'Up';
  return vertical
    ? { ...band, row: 0, rowCount: band.row + band.rowCount }
    : { ...band, column: 0, columnCount: band.column + band.columnCount };
}

/** What of a list stands on a row (or column), reaching over other ones instead: as new lines look like a neighbour. */
export function spreadAreas(areas: readonly Area[], pattern: Area, to: Area, vertical: boolean): Area[] {
  return areas.flatMap((area) => {
    const common = intersect(area, pattern);
    const lines = vertical
      ? { row: to.row, rowCount: to.rowCount }
      : { column: to.column, columnCount: to.columnCount };
    return common ? [{ ...common, ...lines }] : [];
  });
}

/** Cells of a list that lie in a rectangle, as they would lie with its corner somewhere else. */
export function moveAreas(areas: readonly Area[], from: Area, to: Area, transpose = false): Area[] {
  return areas.flatMap((area) => {
    const common = intersect(area, from);
    if (!common) {
      return [];
    }
    const [down, right] = [common.row - from.row, common.column - from.column];
    return transpose
      ? [{ row: to.row + right, column: to.column + down, rowCount: common.columnCount, columnCount: common.rowCount }]
      : [{ ...common, row: to.row + down, column: to.column + right }];
  });
}

export const touches = (areas: readonly Area[], others: readonly Area[]): boolean =>
  areas.some((area) => others.some((other) => intersect(area, other) !== undefined));

/** The cell that a rule's formulas are written for: the first one of its first rectangle. */
export function anchorOf(areas: readonly Area[]): { row: number; column: number } {
  return { row: areas[0]?.row ?? 0, column: areas[0]?.column ?? 0 };
}
