import { invalidArgument } from '../model/model-error';
import { asBoolean, asRecord, asString, type Arguments } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { hostType, make, type HostObject, type HostType } from '../wire/host-type';
import type { Session } from '../wire/session';

/* The services behind Office.ribbon and Office.actions. */

const buttonType: HostType<string> = hostType({
  name: 'RibbonButton',
  identity: (id) => ({ Id: id }),
  properties: {
    Id: { get: (id) => id },
    Enabled: {
      get: (id, { office }) => office.buttons.get(id) ?? true,
      set: (id, value, { office }) => void office.buttons.set(id, asBoolean(value)),
    },
  },
  methods: { SetEnabled: (id, args, { office }) => void office.buttons.set(id, asBoolean(args.raw(0))) },
});

const tabType: HostType<string> = hostType({
  name: 'RibbonTab',
  identity: (id) => ({ Id: id }),
  properties: { Id: { get: (id) => id } },
  methods: { SetVisibility: (id, args, { office }) => void office.tabs.set(id, asBoolean(args.raw(0))) },
});

/** `Office.ribbon`. This Office knows no manifest: controls are taken by any id. */
const ribbonType: HostType<null> = hostType({
  name: 'DynamicRibbon',
  methods: {
    GetButton: (_state, args) => make(buttonType, args.string(0)),
    GetTab: (_state, args) => make(tabType, args.string(0)),
    ExecuteRequestCreate: createControls,
  },
});

function createControls(_state: null, args: Arguments, { office }: Session): void {
  const wanted = asRecord(JSON.parse(args.string(0)));
  if (!Array.isArray(wanted['tabs']) || !Array.isArray(wanted['actions'])) {
    throw new HostError('InvalidRibbonDefinition', 'Office has been given an invalid ribbon definition.');
  }
  office.createdControls = wanted;
}

/** Keys that Excel itself uses, of those add-ins like to take. */
const keysOfExcel = new Set(
  [
    'A',
    'B',
    'C',
    'D',
    'F',
    'G',
    'H',
    'I',
    'K',
    'L',
    'N',
    'O',
    'P',
    'R',
    'S',
    'T',
    'U',
    'V',
    'W',
    'X',
    'Y',
    'Z',
    '1',
    '5',
    '9',
    '0',
  ].map((key) => `CTRL+${key}`),
);

/** `Office.actions.areShortcutsInUse`, `getShortcuts` and `replaceShortcuts`. */
const actionServiceType: HostType<null> = hostType({
  name: 'ActionService',
  methods: {
    AreShortcutsInUse(_state, args, { office }) {
      const own = new Set(Object.values(office.shortcuts).map((keys) => keys?.toUpperCase()));
      const asked = args.raw(0);
      if (!Array.isArray(asked)) {
        throw invalidArgument();
      }
      return asked.map(asString).map((keys) => keysOfExcel.has(keys.toUpperCase()) || own.has(keys.toUpperCase()));
    },
    GetShortcuts: (_state, _args, { office }) => office.shortcuts,
    ReplaceShortcuts(_state, args, { office }) {
      office.shortcuts = { ...office.shortcuts, ...(args.record(0) as Record<string, string | null>) };
    },
  },
});

export const officeServices: Readonly<Record<string, () => HostObject>> = {
  'Microsoft.DynamicRibbon.DynamicRibbon': () => make(ribbonType, null),
  'Microsoft.Office.ActionService': () => make(actionServiceType, null),
};
