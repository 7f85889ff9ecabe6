import { intersect, isEntireColumn, isEntireRow } from '../area';
import { calculationMissing } from '../model-error';
import { anchorOf, joinAreas, subtractAreas } from './rule-areas';
import type { SheetModel } from '../sheet';
import type { CellValue } from '../cells/cell-types';
import type { Area } from '../sheet-types';
import { relocated, validationAt, validationsOn } from './validations';
import type { Validation, ValidationOperator, ValidationRule } from './validation-types';

/** Whether a value would be taken at a cell; `value` stands for what is in the cell. */
export function isValid(
  sheet: SheetModel,
  validation: Validation,
  row: number,
  column: number,
  value: CellValue,
): boolean {
  if (value === '' && validation.ignoreBlanks) {
    return true;
  }
  const { rule } = relocated(validation, anchorOf(validation.areas), { row, column });
  return check(rule, value, (formula) => evaluate(sheet, formula, row, column));
}

/** What a cell's drop-down offers, in order, each once; undefined where it has none. */
export function offeredValues(sheet: SheetModel, row: number, column: number): readonly CellValue[] | undefined {
  const validation = validationAt(sheet, row, column);
  if (validation?.rule.type !== 'List' || !validation.rule.inCellDropDown) {
    return undefined;
  }
  const { rule } = relocated(validation, anchorOf(validation.areas), { row, column });
  const source = rule.type === 'List' ? rule.source : '';
  const values = source.startsWith('=')
    ? evaluate(sheet, source, row, column)
    : source.split(',').map((one) => one.trim());
  return values.filter((value, index) => value !== '' && typeof value !== 'object' && values.indexOf(value) === index);
}

/** The cells of a list that hold what their validation does not allow. */
export function invalidCells(sheet: SheetModel, areas: readonly Area[]): Area[] {
  const invalid: Area[] = [];
  for (const validation of validationsOn(sheet, areas)) {
    const held = subtractAreas(areas, subtractAreas(areas, validation.areas));
    for (const area of held) {
      const look = (value: CellValue, row: number, column: number): void => {
        if (!isValid(sheet, validation, row, column, value)) {
          invalid.push({ row, column, rowCount: 1, columnCount: 1 });
        }
      };
      if (validation.ignoreBlanks) {
        sheet.cells.forEach(area, ({ value }, row, column) => look(value, row, column));
      } else {
        forEachCell(bounded(sheet, area), (row, column) =>
          look(sheet.cells.get(row, column)?.value ?? '', row, column),
        );
      }
    }
  }
  return joinAreas(invalid);
}

function forEachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      visit(row, column);
    }
  }
}

/** Blank cells of whole columns and rows are looked at as far as the sheet is used. */
function bounded(sheet: SheetModel, area: Area): Area {
  if (!isEntireColumn(area) && !isEntireRow(area)) {
    return area;
  }
  const used = sheet.usedArea();
  return (used && intersect(used, area)) ?? { ...area, rowCount: 1, columnCount: 1 };
}

/** All values a formula gives, row by row; a plain number or text needs no calculation. */
function evaluate(sheet: SheetModel, formula: string, row: number, column: number): readonly CellValue[] {
  const number = Number(formula.slice(1));
  if (formula.length > 1 && Number.isFinite(number)) {
    return [number];
  }
  const evaluated = sheet.workbook.calculation?.evaluate?.(formula, { sheet, row, column });
  if (!evaluated) {
    throw calculationMissing();
  }
  return evaluated.flat();
}

function check(rule: ValidationRule, value: CellValue, values: (formula: string) => readonly CellValue[]): boolean {
  switch (rule.type) {
    case 'None':
      return true;
    case 'List':
      return rule.source.startsWith('=')
        ? values(rule.source).some((one) => sameListed(one, value))
        : rule.source.split(',').some((one) => one.trim() === shown(value));
    case 'Custom': {
      const [result] = values(rule.formula);
      return result === true || (typeof result === 'number' && result !== 0);
    }
    default: {
      const measured = rule.type === 'TextLength' ? shown(value).length : value === '' ? 0 : value;
      const fits = typeof measured === 'number' && (rule.type !== 'WholeNumber' || Number.isInteger(measured));
      const [first, second] = [rule.formula1, rule.formula2].map((formula) =>
        formula === undefined ? undefined : values(formula)[0],
      );
      return fits && compares(rule.operator, measured, bound(first), bound(second));
    }
  }
}

const shown = (value: CellValue): string =>
  typeof value === 'object' ? value.error : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);

function sameListed(one: CellValue, value: CellValue): boolean {
  return typeof one === 'string' && typeof value === 'string'
    ? one.toLowerCase() === value.toLowerCase()
    : shown(one) === shown(value) && one !== '';
}

/** A bound that is no number (a text, an error) lets nothing through; an empty cell counts as 0. */
const bound = (value: CellValue | undefined): number => (typeof value === 'number' ? value : value === '' ? 0 : NaN);

function compares(operator: ValidationOperator, value: number, first: number, second: number): boolean {
  switch (operator) {
    case 'Between':
      return value >= first && value <= second;
    case 'NotBetween':
      return value < first || value > second;
    case 'EqualTo':
      return value === first;
    case 'NotEqualTo':
      return value !== first;
    case 'GreaterThan':
      return value > first;
    case 'LessThan':
      return value < first;
    case 'GreaterThanOrEqualTo':
      return value >= first;
    case 'LessThanOrEqualTo':
      return value <= first;
  }
}
