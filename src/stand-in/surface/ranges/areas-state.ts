import { splitSheetName } from '../../model/address';
import { invalidArgument } from '../../model/model-error';
import { sameName } from '../../model/naming';
import type { SheetModel } from '../../model/sheet';
import type { Area } from '../../model/sheet-types';
import { resolveAddress } from './range-state';

/** Several rectangles of one sheet. */
export interface RangeAreasState {
  readonly sheet: SheetModel;
  /** Follow inserts and deletes while the object is in use. */
  areas: readonly Area[];
}

/** The areas of `A1:B2,D4,F:F`; without an address the whole sheet. */
export function addressedAreas(sheet: SheetModel, address: string | undefined): RangeAreasState {
  const parts = (address ?? '').split(/,(?=(?:[^']*'[^']*')*[^']*$)/);
  const areas = parts.map((part) => {
    const { sheetName, rest } = splitSheetName(part.trim());
    if (sheetName !== undefined && !sameName(sheetName, sheet.name)) {
      throw invalidArgument();
    }
    return resolveAddress(sheet, rest).area;
  });
  return { sheet, areas };
}
