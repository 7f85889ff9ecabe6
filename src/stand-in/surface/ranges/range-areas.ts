import { formatReference } from '../../model/address';
import { cellCount, intersect, isEntireColumn, isEntireRow } from '../../model/area';
import { invalidArgument, itemNotFound } from '../../model/model-error';
import { type Arguments } from '../../wire/arguments';
import {
  hostType,
  hostTypes,
  isHostObject,
  make,
  makeNamed,
  type HostObject,
  type HostType,
  type Property,
} from '../../wire/host-type';
import type { Session } from '../../wire/session';
import { dataValidationType } from '../data-validation';
import { conditionalFormatsOf } from '../conditional-formats/conditional-formats';
import type { RangeAreasState } from './areas-state';
import { givenAreas, rangeAreasOf, rangeOf, worksheetOf } from '../objects';
import { copyRange } from './copy-range';
import { rangeFormatType } from './range-format';
import { specialCellMethods } from './special-cells';
import { tablesOn } from '../tables/tables-state';
import { rangeState, type RangeState } from './range-state';

const ranges = ({ sheet, areas }: RangeAreasState): HostObject<RangeState>[] =>
  areas.map((area) => rangeOf({ sheet, area }));

const collectionType: HostType<RangeAreasState> = hostType({
  name: 'RangeCollection',
  items: ranges,
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt(state, args) {
      const range = ranges(state)[args.integer(0)];
      if (!range) {
        throw invalidArgument();
      }
      return range;
    },
  },
});

/** A type whose objects stand for several of another: set for all of them, read where all of them agree. */
function spread<T>(type: HostType<T>): HostType<readonly T[]> {
  const together = (children: readonly (HostObject | null)[]): HostObject | null => {
    const found = children.filter((child) => child !== null);
    const [first] = found;
    return first
      ? make(
          spread(first.type),
          found.map(({ state }) => state),
        )
      : null;
  };
  const properties = Object.fromEntries(
    Object.entries(type.properties ?? {}).map(([name, property]): [string, Property<readonly T[]>] => [
      name,
      {
        get(parts, session) {
          const values = parts.map((part) => property.get?.(part, session));
          return values.every((value) => value === values[0]) ? values[0] : null;
        },
        ...(property.set && {
          set: (parts: readonly T[], value: unknown, session: Session) =>
            parts.forEach((part) => property.set?.(part, value, session)),
        }),
      },
    ]),
  );
  const methods = Object.fromEntries(
    Object.entries(type.methods ?? {}).map(([name, method]) => [
      name,
      (parts: readonly T[], args: Arguments, session: Session) => {
        const results = parts.map((part) => method(part, args, session));
        return results.every(isHostObject) ? together(results) : undefined;
      },
    ]),
  );
  const objects = Object.fromEntries(
    Object.entries(type.objects ?? {}).map(([name, follow]) => [
      name,
      (parts: readonly T[], session: Session) => together(parts.map((part) => follow(part, session))),
    ]),
  );
  return {
    name: type.name,
    properties,
    methods,
    objects,
    ...(type.item && {
      item(parts: readonly T[], args: Arguments, session: Session): HostObject {
        const item = together(parts.map((part) => type.item?.(part, args, session) ?? null));
        if (!item) {
          throw itemNotFound();
        }
        return item;
      },
    }),
  };
}

function each(method: 'Clear' | 'Calculate' | 'SetDirty') {
  return (state: RangeAreasState, args: Arguments, session: Session): void =>
    state.areas.forEach((area) =>
      hostTypes.get('Range')?.methods?.[method]?.({ sheet: state.sheet, area }, args, session),
    );
}

function meeting(state: RangeAreasState, args: Arguments): HostObject<RangeAreasState> | null {
  const others = givenAreas(state.sheet, args, 0).areas;
  const areas = state.areas.flatMap((area) => others.flatMap((one) => intersect(area, one) ?? []));
  return areas.length > 0 ? rangeAreasOf({ sheet: state.sheet, areas }) : null;
}

function usedAreas({ sheet, areas }: RangeAreasState, args: Arguments): HostObject<RangeAreasState> | null {
  const used = areas.flatMap((area) => sheet.usedArea(args.boolean(0, false), area) ?? []);
  return used.length > 0 ? rangeAreasOf({ sheet, areas: used }) : null;
}

/** One range is copied to each area; several areas to those of the same number, one by one. */
function copyAreas(state: RangeAreasState, args: Arguments): void {
  const from = givenAreas(state.sheet, args, 0);
  if (from.areas.length !== 1 && from.areas.length !== state.areas.length) {
    throw invalidArgument();
  }
  state.areas.forEach((area, index) => {
    const source = from.areas[from.areas.length === 1 ? 0 : index] ?? area;
    copyRange({ sheet: state.sheet, area }, { sheet: from.sheet, area: source }, args);
  });
}

function notThere(): never {
  throw itemNotFound();
}

const address = ({ sheet, areas }: RangeAreasState): string =>
  areas.map((area) => formatReference(sheet.name, area)).join(',');

hostType<RangeAreasState>({
  name: 'RangeAreas',
  tracked: true,
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
    IsEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
    IsEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
  },
  objects: {
    Areas: (state) => make(collectionType, state),
    Worksheet: ({ sheet }) => worksheetOf(sheet),
    DataValidation: (state) => make(dataValidationType, state),
    ConditionalFormats: ({ sheet, areas }) => conditionalFormatsOf(sheet, areas),
    Format: ({ sheet, areas }) =>
      make(
        spread(rangeFormatType),
        areas.map((area) => ({ sheet, area })),
      ),
  },
  methods: {
    Clear: each('Clear'),
    Calculate: each('Calculate'),
    SetDirty: each('SetDirty'),
    GetIntersection(state, args) {
      const found = meeting(state, args);
      if (!found) {
        throw itemNotFound();
      }
      return found;
    },
    GetIntersectionOrNullObject: meeting,
    ...specialCellMethods((state: RangeAreasState) => state),
    CopyFrom: copyAreas,
    GetOffsetRangeAreas: ({ sheet, areas }, args) =>
      rangeAreasOf({
        sheet,
        areas: areas.map(
          (area) =>
            rangeState(sheet, { ...area, row: area.row + args.integer(0), column: area.column + args.integer(1) }).area,
        ),
      }),
    GetUsedRangeAreas: (state, args) => usedAreas(state, args) ?? notThere(),
    GetUsedRangeAreasOrNullObject: usedAreas,
    GetTables: ({ sheet, areas }, args) =>
      makeNamed('TableScopedCollection', tablesOn(sheet, areas, args.boolean(0, false))),
    GetEntireRow: ({ sheet, areas }) =>
      rangeAreasOf({ sheet, areas: areas.map((area) => ({ ...area, column: 0, columnCount: 16_384 })) }),
    GetEntireColumn: ({ sheet, areas }) =>
      rangeAreasOf({ sheet, areas: areas.map((area) => ({ ...area, row: 0, rowCount: 1_048_576 })) }),
  },
});
