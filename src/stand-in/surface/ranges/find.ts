import { wildcardPattern } from '../../model/entry/criteria';
import { invalidArgument } from '../../model/model-error';
import type { SheetModel } from '../../model/sheet';
import type { Cell } from '../../model/cells/cell-types';
import type { Area } from '../../model/sheet-types';
import { writeInputs } from '../../model/cells/write-cells';
import { asOneOf, asRecord, type Arguments } from '../../wire/arguments';
import type { HostObject } from '../../wire/host-type';
import type { RangeAreasState } from './areas-state';
import { rangeAreasOf, rangeOf } from '../objects';
import { cellsOf, type RangeState } from './range-state';
import { formulaOrValue } from './range-values';

interface Criteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
}

function criteria(value: unknown): Criteria {
  const options = value === undefined ? {} : asRecord(value);
  return { completeMatch: options['completeMatch'] === true, matchCase: options['matchCase'] === true };
}

function pattern(text: string, { completeMatch, matchCase }: Criteria, flags = ''): RegExp {
  if (text === '') {
    throw invalidArgument();
  }
  return wildcardPattern(text, { whole: completeMatch, matchCase, flags });
}

const searchText = (cell: Cell): string => String(formulaOrValue(cell));

function matches(sheet: SheetModel, area: Area, text: string, options: Criteria): Area[] {
  const wanted = pattern(text, options);
  const found: Area[] = [];
  sheet.cells.forEach(area, (cell, row, column) => {
    if (cell.value !== '' && wanted.test(searchText(cell))) {
      found.push({ row, column, rowCount: 1, columnCount: 1 });
    }
  });
  return found;
}

/** The first cell of the range that holds the text, from its start, or from its end backwards. */
export function findInRange(state: RangeState, args: Arguments): HostObject<RangeState> | null {
  const options = args.raw(1) === undefined ? {} : asRecord(args.raw(1));
  const found = matches(state.sheet, cellsOf(state), args.string(0), criteria(options));
  const backwards = asOneOf(options['searchDirection'] ?? 'Forward', ['Forward', 'Backwards'] as const) === 'Backwards';
  const area = backwards ? found.at(-1) : found[0];
  return area ? rangeOf({ sheet: state.sheet, area }) : null;
}

export function findOnSheet(sheet: SheetModel, args: Arguments): HostObject<RangeAreasState> | null {
  const used = sheet.usedArea();
  const areas = used ? matches(sheet, used, args.string(0), criteria(args.raw(1))) : [];
  return areas.length > 0 ? rangeAreasOf({ sheet, areas }) : null;
}

function replaceIn(sheet: SheetModel, area: Area, args: Arguments): number {
  const options = criteria(args.raw(2));
  const replacement = args.string(1);
  const found = matches(sheet, area, args.string(0), options);
  let count = 0;
  for (const cell of found) {
    const before = sheet.cells.get(cell.row, cell.column);
    const text = before === undefined ? '' : searchText(before);
    const after = text.replace(pattern(args.string(0), options, 'g'), () => {
      count++;
      return replacement;
    });
    writeInputs(sheet, cell, [[after]]);
  }
  return count;
}

export const replaceInRange = (state: RangeState, args: Arguments): number =>
  replaceIn(state.sheet, cellsOf(state), args);

export function replaceOnSheet(sheet: SheetModel, args: Arguments): number {
  const used = sheet.usedArea();
  return used ? replaceIn(sheet, used, args) : 0;
}
