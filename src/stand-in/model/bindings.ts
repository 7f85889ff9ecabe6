import type { SheetModel } from './sheet';
import { shiftArea } from './references/shift';
import type { Area } from './sheet-types';
import type { Table } from './tables/table-types';
import type { WorkbookModel } from './workbook';

export type BindingType = 'Range' | 'Table' | 'Text';

/** Cells that an add-in keeps under an id of its own; they follow inserts and deletes. */
export interface Binding {
  readonly id: string;
  readonly type: BindingType;
  readonly sheet: SheetModel;
  /** Undefined once its cells were deleted: the binding is invalid. */
  area: Area | undefined;
  readonly table?: Table;
}

const kept = new WeakMap<WorkbookModel, Map<string, Binding>>();

/** A workbook's bindings, by id. They last as long as the workbook is open. */
export function bindingsOf(workbook: WorkbookModel): Map<string, Binding> {
  const known = kept.get(workbook);
  if (known) {
    return known;
  }
  const bindings = new Map<string, Binding>();
  kept.set(workbook, bindings);
  workbook.events.on((event) => {
    if (event.kind === 'shifted') {
      for (const binding of bindings.values()) {
        binding.area =
          binding.sheet === event.sheet && binding.area ? shiftArea(binding.area, event.shift) : binding.area;
      }
    }
  });
  return bindings;
}

/** The bindings whose cells an area of a sheet touches. */
export function bindingsTouching(
  workbook: WorkbookModel,
  sheet: SheetModel,
  touches: (area: Area) => boolean,
): Binding[] {
  return [...(kept.get(workbook)?.values() ?? [])].filter((binding) => {
    const area = binding.table?.area ?? binding.area;
    return binding.sheet === sheet && area !== undefined && touches(area);
  });
}
