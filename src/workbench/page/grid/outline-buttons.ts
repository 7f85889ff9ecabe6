import { columnLetters } from '../../../stand-in/model/address';
import { foldGroup, outlineDepth, outlineGroups, type Axis, type OutlineGroup } from '../../../stand-in/model/outline';
import type { SheetModel } from '../../../stand-in/model/sheet';
import { showOutlineLevels } from '../../../stand-in/surface/ranges/outline';
import { workbenchTexts, type WorkbenchTexts } from '../../../texts/workbench';
import type { Look } from '../desk/look';
import type { Editing } from './follow-grid';
import type { Grid } from './grid';
import { showOverCells, type Place, type PlacedElement } from './over-cells';
import { pointOf, type SheetSight } from './panes';
import { LEVEL_SIZE } from './sheet-view';
import './outline-buttons.css';

interface Outline {
  readonly version: number;
  readonly row: readonly OutlineGroup[];
  readonly column: readonly OutlineGroup[];
}

const AXES: readonly Axis[] = ['row', 'column'];
const BUTTON = 11;

/**
 * Shows the groups of rows and columns at the headings, each with the button that folds it, and the buttons of the levels.
 *
 * @returns ends the showing
 */
export function showOutline(grid: Grid, editing: Editing, look: Look): () => void {
  const t = workbenchTexts(look.language);
  const known = new WeakMap<SheetModel, Outline>();
  function outlineOf(sheet: SheetModel): Outline {
    const { version } = sheet.changes;
    const before = known.get(sheet);
    if (before?.version === version) return before;
    const outline = { version, row: outlineGroups(sheet, 'row'), column: outlineGroups(sheet, 'column') };
    known.set(sheet, outline);
    return outline;
  }
  function press(deed: () => void): void {
    try {
      editing.edit(deed);
    } catch (error) {
      editing.refused(error);
    }
  }
  return showOverCells(grid, {
    className: `workbench-outline ${look.theme === 'light' ? '' : 'is-dark'}`,
    isOverHeadings: true,
    isNeeded: (sheet) => sheet.showHeadings && AXES.some((axis) => outlineOf(sheet)[axis].length > 0),
    placed: (sheet, sight) =>
      AXES.flatMap((axis) => [
        ...outlineOf(sheet)[axis].flatMap((group) => groupMarks(sheet, sight, axis, group, t, press)),
        ...levelButtons(sheet, sight, axis, t, press),
      ]),
  });
}

type Press = (deed: () => void) => void;

/** A line along the group, and its button beside its summary. */
function groupMarks(
  sheet: SheetModel,
  sight: SheetSight,
  axis: Axis,
  group: OutlineGroup,
  t: WorkbenchTexts,
  press: Press,
): PlacedElement[] {
  const across = (group.level - 1) * LEVEL_SIZE + 1;
  const [from, to, summary] = [group.first, group.last + 1, group.summary].map((line) => edgeOf(sight, axis, line));
  const end = edgeOf(sight, axis, group.summary + 1);
  const middle = (summary + end - BUTTON) / 2;
  const name = t(group.isFolded ? 'workbench.outline.unfold' : 'workbench.outline.fold', {
    lines: [group.first, group.last].map((line) => (axis === 'row' ? line + 1 : columnLetters(line))).join('–'),
  });
  return [
    {
      place: placeOf(axis, across + BUTTON / 2, from, 2, Math.max(0, to - from)),
      element: () => Object.assign(document.createElement('i'), { className: `is-${axis}` }),
    },
    {
      place: placeOf(axis, across, middle, BUTTON, BUTTON),
      element: () =>
        button(group.isFolded ? '+' : '−', name, () => press(() => foldGroup(sheet, axis, group, !group.isFolded))),
    },
  ];
}

/** 1, 2, …: all groups from a level on fold. */
function levelButtons(
  sheet: SheetModel,
  sight: SheetSight,
  axis: Axis,
  t: WorkbenchTexts,
  press: Press,
): PlacedElement[] {
  const depth = outlineDepth(sheet, axis);
  if (depth === 0) return [];
  // In the corner: those of rows at its lower edge, those of columns at its right one.
  const { columnHeaderHeight, rowHeaderWidth } = sight.skeleton;
  const along = (axis === 'row' ? columnHeaderHeight : rowHeaderWidth) - BUTTON - 5;
  return Array.from({ length: depth + 1 }, (_, index) => ({
    place: placeOf(axis, index * LEVEL_SIZE + 1, along, BUTTON, BUTTON),
    element: () =>
      button(String(index + 1), t('workbench.outline.level', { level: index + 1 }), () =>
        press(() => showOutlineLevels(sheet, axis === 'row' ? index + 1 : 0, axis === 'row' ? 0 : index + 1)),
      ),
  }));
}

/** Where a row begins, or a column. */
function edgeOf(sight: SheetSight, axis: Axis, line: number): number {
  const [row, column] = axis === 'row' ? [line, 0] : [0, line];
  const point = pointOf(sight, { row, column, right: 0, down: 0 });
  return axis === 'row' ? point.y : point.x;
}

const placeOf = (axis: Axis, across: number, along: number, thickness: number, length: number): Place =>
  axis === 'row'
    ? { x: across, y: along, width: thickness, height: length }
    : { x: along, y: across, width: length, height: thickness };

function button(text: string, name: string, press: () => void): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.title = name;
  made.setAttribute('aria-label', name);
  made.addEventListener('click', press);
  return made;
}
