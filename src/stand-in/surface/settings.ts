import { itemNotFound } from '../model/model-error';
import type { WorkbookModel } from '../model/workbook';
import { hostType, make, type HostObject, type HostType } from '../wire/host-type';

interface SettingState {
  readonly workbook: WorkbookModel;
  readonly key: string;
}

function put(workbook: WorkbookModel, key: string, value: unknown): void {
  workbook.settings.set(key, value);
  workbook.changes.add('settings');
  workbook.emit({ kind: 'settings' });
}

const settingType: HostType<SettingState> = hostType({
  name: 'Setting',
  identity: ({ key }) => ({ Key: key, _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ workbook, key }) => workbook.settings.get(key) ?? null,
      set: ({ workbook, key }, value) => put(workbook, key, value),
    },
  },
  methods: {
    Delete({ workbook, key }) {
      workbook.settings.delete(key);
      workbook.changes.add('settings');
      workbook.emit({ kind: 'settings' });
    },
  },
});

function find(workbook: WorkbookModel, key: string): HostObject<SettingState> | null {
  return workbook.settings.has(key) ? make(settingType, { workbook, key }) : null;
}

function required(found: HostObject<SettingState> | null): HostObject<SettingState> {
  if (!found) {
    throw itemNotFound();
  }
  return found;
}

/** The add-in's settings kept in the workbook. */
export const settingCollectionType: HostType<WorkbookModel> = hostType({
  name: 'SettingCollection',
  items: (workbook) => [...workbook.settings.keys()].map((key) => make(settingType, { workbook, key })),
  item: (workbook, args) => required(find(workbook, args.string(0))),
  methods: {
    Add(workbook, args) {
      const key = args.string(0);
      put(workbook, key, args.raw(1) ?? null);
      return make(settingType, { workbook, key });
    },
    GetItem: (workbook, args) => required(find(workbook, args.string(0))),
    GetItemOrNullObject: (workbook, args) => find(workbook, args.string(0)),
    GetCount: (workbook) => workbook.settings.size,
  },
});
