import { intersect, lastColumn, lastRow } from '../area';
import { conditionalFormatsOn } from '../rules/conditional-formats';
import { addAreas, joinAreas, subtractAreas } from '../rules/rule-areas';
import type { SheetModel } from '../sheet';
import type { Cell } from './cell-types';
import type { Area } from '../sheet-types';
import { validationsOn } from '../rules/validations';

export const specialCellTypes = [
  'ConditionalFormats',
  'DataValidations',
  'Blanks',
  'Constants',
  'Formulas',
  'SameConditionalFormat',
  'SameDataValidation',
  'Visible',
] as const;
export type SpecialCellType = (typeof specialCellTypes)[number];

/** Kinds of values, for constants and formulas: `ErrorsNumbers` are errors and numbers. */
export const specialValueTypes = [
  'All',
  'Errors',
  'ErrorsLogical',
  'ErrorsNumbers',
  'ErrorsText',
  'ErrorsLogicalNumber',
  'ErrorsLogicalText',
  'ErrorsNumberText',
  'Logical',
  'LogicalNumbers',
  'LogicalText',
  'LogicalNumbersText',
  'Numbers',
  'NumbersText',
  'Text',
] as const;
export type SpecialValueType = (typeof specialValueTypes)[number];

/**
 * The cells of some areas that are of a kind, as Go To Special finds them: within what the sheet uses, whole columns
 * and all. A single cell means the whole sheet, as in Excel.
 */
export function specialCells(
  sheet: SheetModel,
  asked: readonly Area[],
  type: SpecialCellType,
  values: SpecialValueType,
): Area[] {
  const used = sheet.usedArea();
  const [only] = asked;
  const single =
    asked.length === 1 &&
    only?.rowCount === 1 &&
    only.columnCount === 1 &&
    type !== 'SameConditionalFormat' &&
    type !== 'SameDataValidation';
  const whole: Area = { row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 };
  const areas = single ? [whole] : asked;
  const within = areas.flatMap((area) => (used && intersect(area, used)) ?? []);
  switch (type) {
    case 'Blanks':
      return joinAreas(within.flatMap((area) => blanks(sheet, area)));
    case 'Constants':
      return joinAreas(
        within.flatMap((area) =>
          cellsOf(sheet, area, (cell) => !isEmpty(cell) && cell.formula === undefined && isOf(cell, values)),
        ),
      );
    case 'Formulas':
      return joinAreas(
        within.flatMap((area) => cellsOf(sheet, area, (cell) => cell.formula !== undefined && isOf(cell, values))),
      );
    case 'Visible':
      return visible(sheet, asked);
    case 'ConditionalFormats':
      return common(areas, conditionalFormatsOn(sheet, areas));
    case 'DataValidations':
      return common(areas, validationsOn(sheet, areas));
    case 'SameConditionalFormat': {
      const same = conditionalFormatsOn(sheet, firstCell(asked));
      return [...same.reduce<readonly Area[]>((all, format) => addAreas(all, format.areas), [])];
    }
    case 'SameDataValidation':
      return validationsOn(sheet, firstCell(asked)).flatMap(({ areas: same }) => same);
  }
}

const firstCell = (areas: readonly Area[]): Area[] =>
  areas.slice(0, 1).map((area) => ({ ...area, rowCount: 1, columnCount: 1 }));

function common(areas: readonly Area[], rules: readonly { areas: readonly Area[] }[]): Area[] {
  const held = rules.reduce<readonly Area[]>((all, rule) => addAreas(all, rule.areas), []);
  return joinAreas(areas.flatMap((area) => held.flatMap((one) => intersect(area, one) ?? [])));
}

const isEmpty = (cell: Cell): boolean => cell.value === '' && cell.formula === undefined;

function isOf({ value }: Cell, types: SpecialValueType): boolean {
  const kind =
    typeof value === 'object'
      ? 'Error'
      : typeof value === 'number'
        ? 'Number'
        : typeof value === 'boolean'
          ? 'Logical'
          : 'Text';
  return types === 'All' || types.includes(kind);
}

function cellsOf(sheet: SheetModel, area: Area, wanted: (cell: Cell) => boolean): Area[] {
  const found: Area[] = [];
  sheet.cells.forEach(area, (cell, row, column) => {
    if (wanted(cell)) {
      found.push({ row, column, rowCount: 1, columnCount: 1 });
    }
  });
  return joinAreas(found);
}

/** Runs of empty cells, row by row. */
function blanks(sheet: SheetModel, area: Area): Area[] {
  const found: Area[] = [];
  for (let row = area.row; row <= lastRow(area); row++) {
    let from = area.column;
    for (let column = area.column; column <= lastColumn(area) + 1; column++) {
      const cell = column > lastColumn(area) ? undefined : sheet.cells.get(row, column);
      if (column > lastColumn(area) || (cell && !isEmpty(cell))) {
        if (column > from) {
          found.push({ row, column: from, rowCount: 1, columnCount: column - from });
        }
        from = column + 1;
      }
    }
  }
  return found;
}

function visible(sheet: SheetModel, areas: readonly Area[]): Area[] {
  const hidden = (lines: ReadonlyMap<number, { hidden: boolean }>, first: number, last: number): number[] =>
    [...lines].flatMap(([index, line]) => (line.hidden && index >= first && index <= last ? index : []));
  return areas.flatMap((area) => [
    ...subtractAreas(
      [area],
      [
        ...hidden(sheet.rows, area.row, lastRow(area)).map((row) => ({ ...area, row, rowCount: 1 })),
        ...hidden(sheet.columns, area.column, lastColumn(area)).map((column) => ({ ...area, column, columnCount: 1 })),
      ],
    ),
  ]);
}
