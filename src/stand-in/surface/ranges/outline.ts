import { isEntireColumn, isEntireRow } from '../../model/area';
import { invalidArgument } from '../../model/model-error';
import type { SheetModel } from '../../model/sheet';
import type { Arguments } from '../../wire/arguments';
import { asOneOf } from '../../wire/arguments';
import type { HostType } from '../../wire/host-type';
import { cellsOf, type RangeState } from './range-state';

/* Groups of rows and columns: "Group ranges using the Excel JavaScript API". A line's level is how many groups it lies in. */

const deepest = 8;

interface Lines {
  readonly byRows: boolean;
  readonly first: number;
  readonly count: number;
}

/** Rows or columns of a range; by which of them is said where the range is neither whole rows nor whole columns. */
function linesOf(state: RangeState, args: Arguments): Lines {
  const area = cellsOf(state);
  const option = asOneOf(args.raw(0), ['ByRows', 'ByColumns']);
  const byRows = option === 'ByRows';
  if ((isEntireRow(area) && !byRows) || (isEntireColumn(area) && byRows)) {
    throw invalidArgument();
  }
  return byRows
    ? { byRows, first: area.row, count: area.rowCount }
    : { byRows, first: area.column, count: area.columnCount };
}

function eachLine({ byRows, first, count }: Lines, change: (index: number) => void): void {
  if (count > (byRows ? 100_000 : 16_384)) {
    throw invalidArgument();
  }
  for (let index = first; index < first + count; index++) {
    change(index);
  }
}

const levelOf = (sheet: SheetModel, byRows: boolean, index: number): number =>
  (byRows ? sheet.rows : sheet.columns).get(index)?.outlineLevel ?? 0;

function setLine(
  sheet: SheetModel,
  byRows: boolean,
  index: number,
  patch: { outlineLevel?: number; hidden?: boolean },
): void {
  if (byRows) {
    sheet.setRow(index, patch);
  } else {
    sheet.setColumn(index, patch);
  }
}

function changeLevel(state: RangeState, args: Arguments, by: 1 | -1): void {
  const { sheet } = state;
  const lines = linesOf(state, args);
  sheet.requireUnprotected(lines.byRows ? 'allowFormatRows' : 'allowFormatColumns');
  eachLine(lines, (index) => {
    const level = levelOf(sheet, lines.byRows, index) + by;
    if (level < 0 || level >= deepest) {
      throw invalidArgument();
    }
    setLine(sheet, lines.byRows, index, { outlineLevel: level, ...(by < 0 && { hidden: false }) });
  });
  sheet.mark('outline');
}

/** The whole group folds, however few of its lines the range holds. */
function showDetails(state: RangeState, args: Arguments, shown: boolean): void {
  const { sheet } = state;
  const lines = linesOf(state, args);
  const levels: [index: number, level: number][] = [];
  eachLine(lines, (index) => levels.push([index, levelOf(sheet, lines.byRows, index)]));
  const grouped = levels.filter(([, level]) => level > 0);
  const level = Math.min(...grouped.map(([, depth]) => depth));
  let [first = 0] = grouped[0] ?? [];
  let [last = -1] = grouped.at(-1) ?? [];
  while (first > 0 && last >= 0 && levelOf(sheet, lines.byRows, first - 1) >= level) {
    first--;
  }
  while (last >= 0 && levelOf(sheet, lines.byRows, last + 1) >= level) {
    last++;
  }
  eachLine({ ...lines, first, count: last - first + 1 }, (index) => {
    if (levelOf(sheet, lines.byRows, index) >= level) {
      setLine(sheet, lines.byRows, index, { hidden: !shown });
    }
  });
}

export const outlineMethods: NonNullable<HostType<RangeState>['methods']> = {
  Group: (state, args) => changeLevel(state, args, 1),
  Ungroup: (state, args) => changeLevel(state, args, -1),
  HideGroupDetails: (state, args) => showDetails(state, args, false),
  ShowGroupDetails: (state, args) => showDetails(state, args, true),
};

/** `Worksheet.showOutlineLevels`: hides what lies deeper than the levels asked for; 0 leaves rows or columns as they are. */
export function showOutlineLevels(sheet: SheetModel, rowLevels: number, columnLevels: number): void {
  for (const [byRows, levels] of [
    [true, rowLevels],
    [false, columnLevels],
  ] as const) {
    if (levels < 0 || levels > deepest) {
      throw invalidArgument();
    }
    for (const [index, { outlineLevel }] of levels === 0 ? [] : [...(byRows ? sheet.rows : sheet.columns)]) {
      if (outlineLevel > 0) {
        setLine(sheet, byRows, index, { hidden: outlineLevel >= levels });
      }
    }
  }
}
