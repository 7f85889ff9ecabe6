import { formatReference } from '../../model/address';
import type { FormulaLinks } from '../../model/calculation';
import { itemNotFound } from '../../model/model-error';
import { sameName } from '../../model/naming';
import type { SheetModel } from '../../model/sheet';
import type { Area } from '../../model/sheet-types';
import type { WorkbookModel } from '../../model/workbook';
import type { Arguments } from '../../wire/arguments';
import { hostType, make, type HostObject, type HostType } from '../../wire/host-type';
import type { RangeAreasState } from './areas-state';
import { rangeAreasOf, rangeOf } from '../objects';
import { cellsOf, type RangeState } from './range-state';

/* "Get formula precedents and dependents": the cells that formulas read, and the formulas that read cells. */

interface LinkedState {
  readonly workbook: WorkbookModel;
  readonly bySheet: ReadonlyMap<SheetModel, readonly Area[]>;
}

const areasBySheet = ({ bySheet }: LinkedState): HostObject<RangeAreasState>[] =>
  [...bySheet].map(([sheet, areas]) => rangeAreasOf({ sheet, areas }));

const areasType: HostType<LinkedState> = hostType({
  name: 'RangeAreasCollection',
  items: areasBySheet,
  methods: {
    GetCount: (state) => state.bySheet.size,
    GetItemAt: (state, args) => required(areasBySheet(state)[args.integer(0)]),
  },
});

/** Not declared: the class is that of RangeAreas too. */
const rangesType: HostType<LinkedState> = {
  name: 'RangeCollection',
  items: ({ bySheet }) => [...bySheet].flatMap(([sheet, areas]) => areas.map((area) => rangeOf({ sheet, area }))),
  methods: { GetCount: ({ bySheet }) => [...bySheet.values()].reduce((sum, areas) => sum + areas.length, 0) },
};

const linkedType: HostType<LinkedState> = hostType({
  name: 'WorkbookRangeAreas',
  tracked: true,
  properties: {
    Addresses: {
      get: ({ bySheet }) =>
        [...bySheet].map(([sheet, areas]) => areas.map((area) => formatReference(sheet.name, area)).join(',')),
    },
  },
  objects: { Areas: (state) => make(areasType, state), Ranges: (state) => make(rangesType, state) },
  methods: {
    GetRangeAreasBySheet: (state, args) => required(ofSheet(state, args)),
    GetRangeAreasOrNullObjectBySheet: (state, args) => ofSheet(state, args) ?? null,
  },
});

function ofSheet(state: LinkedState, args: Arguments): HostObject<RangeAreasState> | undefined {
  const key = args.string(0);
  return areasBySheet(state).find(({ state: { sheet } }) => sheet.id === key || sameName(sheet.name, key));
}

function required<T>(found: T | undefined): T {
  if (found === undefined) {
    throw itemNotFound();
  }
  return found;
}

/** Excel says ItemNotFound where there is nothing to give. */
function linked(
  state: RangeState,
  find: (links: FormulaLinks, sheet: SheetModel, area: Area) => readonly { sheet: SheetModel; area: Area }[],
): HostObject {
  const { workbook } = state.sheet;
  const links = workbook.calculation?.links?.();
  const found = links ? find(links, state.sheet, cellsOf(state)) : [];
  const bySheet = new Map<SheetModel, Area[]>();
  found.forEach(({ sheet, area }) => bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), area]));
  if (bySheet.size === 0) {
    throw itemNotFound();
  }
  return make(linkedType, { workbook, bySheet });
}

export const linkMethods: NonNullable<HostType<RangeState>['methods']> = {
  GetDirectPrecedents: (state) => linked(state, (links, sheet, area) => links.precedents(sheet, area, false)),
  GetPrecedents: (state) => linked(state, (links, sheet, area) => links.precedents(sheet, area, true)),
  GetDirectDependents: (state) => linked(state, (links, sheet, area) => links.dependents(sheet, area, false)),
  GetDependents: (state) => linked(state, (links, sheet, area) => links.dependents(sheet, area, true)),
};
