import {
  clearConditionalFormats,
  copyConditionalFormats,
  extendConditionalFormats,
  shiftConditionalFormats,
  type CopyOptions,
} from './conditional-formats';
import type { SheetModel } from '../sheet';
import type { Shift } from '../references/shift';
import type { Area } from '../sheet-types';
import { clearValidations, copyValidations, extendValidations, shiftValidations } from './validations';

/** All rules of a sheet, conditional formats and validations, follow the same inserts, copies and clears. */

export function shiftRules(sheet: SheetModel, shift: Shift): void {
  shiftConditionalFormats(sheet, shift);
  shiftValidations(sheet, shift);
}

/** New lines get the rules of the line beside them. */
export function extendRules(sheet: SheetModel, pattern: Area, to: Area, vertical: boolean): void {
  extendConditionalFormats(sheet, pattern, to, vertical);
  extendValidations(sheet, pattern, to, vertical);
}

export function clearRules(sheet: SheetModel, area: Area): void {
  clearConditionalFormats(sheet, [area]);
  clearValidations(sheet, [area]);
}

export function copyRules(
  from: SheetModel,
  source: Area,
  to: SheetModel,
  targets: readonly Area[],
  options?: CopyOptions,
): void {
  copyConditionalFormats(from, source, to, targets, options);
  copyValidations(from, source, to, targets, options);
}
