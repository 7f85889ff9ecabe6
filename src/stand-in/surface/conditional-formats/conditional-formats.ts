import { sameArea } from '../../model/area';
import type { ConditionalFormat, ConditionalRule } from '../../model/rules/conditional-format-types';
import {
  addConditionalFormat,
  changeConditionalFormat,
  clearConditionalFormats,
  conditionalFormatsOn,
  deleteConditionalFormat,
  setPriority,
} from '../../model/rules/conditional-formats';
import { invalidOperation, itemNotFound } from '../../model/model-error';
import type { SheetModel } from '../../model/sheet';
import type { Area } from '../../model/sheet-types';
import { asBoolean, asNumber, asOneOf, type Arguments } from '../../wire/arguments';
import { hostType, make, makeNamed, type HostObject, type HostType } from '../../wire/host-type';
import type { RangeAreasState } from '../ranges/areas-state';
import { cellValueType, presetType, ruleTypeOf, textType, topBottomType, type RuleState } from './conditional-rules';
import { customType } from './conditional-custom';
import { colorScaleType, dataBarType, iconSetType } from './conditional-scales';
import { rangeAreasOf, rangeOf } from '../objects';

/** A conditional format as reached from some cells: its priority counts among theirs. */
interface FormatState extends RuleState {
  readonly within: readonly Area[];
}

const kinds = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const;

/** The object of the rule's kind, or null where the conditional format is of another. */
function part(type: HostType<RuleState>, kind: ConditionalRule['type']) {
  return (state: RuleState): HostObject<RuleState> | null =>
    present(state).rule.type === kind ? make(type, state) : null;
}

/** As `part`, but a conditional format of another kind refuses. */
function needed(type: HostType<RuleState>, kind: ConditionalRule['type']) {
  return (state: RuleState): HostObject<RuleState> => part(type, kind)(state) ?? refuse();
}

function refuse(): never {
  throw invalidOperation();
}

function present({ sheet, format }: RuleState): ConditionalFormat {
  if (!sheet.exists || !sheet.conditionalFormats.includes(format)) {
    throw itemNotFound();
  }
  return format;
}

const onlyArea = (state: FormatState): Area | undefined =>
  present(state).areas.length === 1 ? state.format.areas[0] : undefined;

const conditionalFormatType = hostType<FormatState>({
  name: 'ConditionalFormat',
  identity: ({ format }) => ({ Id: format.id }),
  properties: {
    Id: { get: ({ format }) => format.id },
    Type: { get: (state) => ruleTypeOf(present(state).rule) },
    Priority: {
      get: (state) => conditionalFormatsOn(state.sheet, state.within).indexOf(present(state)),
      set: (state, value) =>
        setPriority(state.sheet, present(state), conditionalFormatsOn(state.sheet, state.within), asNumber(value)),
    },
    StopIfTrue: {
      get: (state) => (hasNoStop(present(state).rule) ? null : state.format.stopIfTrue),
      set(state, value) {
        if (hasNoStop(present(state).rule)) {
          throw invalidOperation();
        }
        changeConditionalFormat(state.sheet, state.format, { stopIfTrue: asBoolean(value) });
      },
    },
  },
  objects: {
    CellValue: needed(cellValueType, 'CellValue'),
    CellValueOrNullObject: part(cellValueType, 'CellValue'),
    ColorScale: needed(colorScaleType, 'ColorScale'),
    ColorScaleOrNullObject: part(colorScaleType, 'ColorScale'),
    Custom: needed(customType, 'Custom'),
    CustomOrNullObject: part(customType, 'Custom'),
    DataBar: needed(dataBarType, 'DataBar'),
    DataBarOrNullObject: part(dataBarType, 'DataBar'),
    IconSet: needed(iconSetType, 'IconSet'),
    IconSetOrNullObject: part(iconSetType, 'IconSet'),
    Preset: needed(presetType, 'PresetCriteria'),
    PresetOrNullObject: part(presetType, 'PresetCriteria'),
    TextComparison: needed(textType, 'ContainsText'),
    TextComparisonOrNullObject: part(textType, 'ContainsText'),
    TopBottom: needed(topBottomType, 'TopBottom'),
    TopBottomOrNullObject: part(topBottomType, 'TopBottom'),
  },
  methods: {
    Delete: (state) => deleteConditionalFormat(state.sheet, present(state)),
    GetRange: (state) => rangeOf({ sheet: state.sheet, area: onlyArea(state) ?? refuse() }),
    GetRangeOrNullObject(state) {
      const area = onlyArea(state);
      return area ? rangeOf({ sheet: state.sheet, area }) : null;
    },
    GetRanges: (state) => rangeAreasOf({ sheet: state.sheet, areas: present(state).areas }),
  },
});

const hasNoStop = ({ type }: ConditionalRule): boolean =>
  type === 'DataBar' || type === 'ColorScale' || type === 'IconSet';

const listed = ({ sheet, areas }: RangeAreasState): HostObject<FormatState>[] =>
  conditionalFormatsOn(sheet, areas).map((format) => make(conditionalFormatType, { sheet, format, within: areas }));

const byId = (state: RangeAreasState, args: Arguments): HostObject<FormatState> | null =>
  listed(state).find(({ state: { format } }) => format.id === args.string(0)) ?? null;

function required<T>(object: T | null | undefined): T {
  if (object === null || object === undefined) {
    throw itemNotFound();
  }
  return object;
}

// Ranges and their like make it by its name.
hostType<RangeAreasState>({
  name: 'ConditionalFormatCollection',
  items: listed,
  item: (state, args) => required(byId(state, args)),
  methods: {
    Add(state, args) {
      const format = addConditionalFormat(state.sheet, state.areas, asOneOf(args.raw(0), kinds));
      return make(conditionalFormatType, { sheet: state.sheet, format, within: state.areas });
    },
    ClearAll(state) {
      state.sheet.requireUnprotected('allowFormatCells');
      clearConditionalFormats(state.sheet, state.areas);
    },
    GetCount: (state) => listed(state).length,
    GetItem: (state, args) => required(byId(state, args)),
    GetItemOrNullObject: byId,
    GetItemAt: (state, args) => required(listed(state)[args.integer(0)]),
  },
});

/** The conditional formats on some cells. */
export const conditionalFormatsOf = (sheet: SheetModel, areas: readonly Area[]): HostObject<RangeAreasState> =>
  makeNamed('ConditionalFormatCollection', {
    sheet,
    areas: areas.filter((area, at) => areas.findIndex((one) => sameArea(one, area)) === at),
  });
