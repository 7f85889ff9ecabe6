import { invalidArgument, itemNotFound } from '../model/model-error';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import { asString } from '../wire/arguments';
import { hostType, make, type HostObject, type HostType } from '../wire/host-type';

interface PropertyState<T> {
  readonly owner: T;
  readonly key: string;
}

/** Keys are found whatever their case, and kept as first written. */
function keyIn(map: ReadonlyMap<string, unknown>, wanted: string): string | undefined {
  return [...map.keys()].find((key) => key.toLowerCase() === wanted.toLowerCase());
}

const sheetPropertyType: HostType<PropertyState<SheetModel>> = hostType({
  name: 'WorksheetCustomProperty',
  identity: ({ key }) => ({ Key: key, _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ owner, key }) => owner.customProperties.get(key) ?? '',
      set({ owner, key }, value) {
        owner.customProperties.set(key, asString(value));
        owner.mark('properties');
      },
    },
  },
  methods: {
    Delete({ owner, key }) {
      owner.customProperties.delete(key);
      owner.mark('properties');
    },
  },
});

function sheetProperty(sheet: SheetModel, wanted: string): HostObject | null {
  const key = keyIn(sheet.customProperties, wanted);
  return key === undefined ? null : make(sheetPropertyType, { owner: sheet, key });
}

function required(object: HostObject | null): HostObject {
  if (!object) {
    throw itemNotFound();
  }
  return object;
}

export const customPropertyCollectionType: HostType<SheetModel> = hostType({
  name: 'WorksheetCustomPropertyCollection',
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => make(sheetPropertyType, { owner: sheet, key })),
  item: (sheet, args) => required(sheetProperty(sheet, args.string(0))),
  methods: {
    Add(sheet, args) {
      const key = keyIn(sheet.customProperties, args.string(0)) ?? args.string(0);
      if (key === '' || key.length > 255) {
        throw invalidArgument();
      }
      sheet.customProperties.set(key, args.string(1));
      sheet.mark('properties');
      return make(sheetPropertyType, { owner: sheet, key });
    },
    GetItem: (sheet, args) => required(sheetProperty(sheet, args.string(0))),
    GetItemOrNullObject: (sheet, args) => sheetProperty(sheet, args.string(0)),
    GetCount: (sheet) => sheet.customProperties.size,
  },
});

const documentPropertyType: HostType<PropertyState<WorkbookModel>> = hostType({
  name: 'CustomProperty',
  identity: ({ key }) => ({ Key: key, _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ owner, key }) => owner.customProperties.get(key) ?? '',
      set: ({ owner, key }, value) => setDocumentProperty(owner, key, value),
    },
    Type: {
      get({ owner, key }) {
        const value = owner.customProperties.get(key);
        return value instanceof Date
          ? 'Date'
          : typeof value === 'number'
            ? 'Number'
            : typeof value === 'boolean'
              ? 'Boolean'
              : 'String';
      },
    },
  },
  methods: {
    Delete({ owner, key }) {
      owner.customProperties.delete(key);
      owner.changes.add('properties');
    },
  },
});

function setDocumentProperty(workbook: WorkbookModel, key: string, value: unknown): void {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    throw invalidArgument();
  }
  workbook.customProperties.set(key, typeof value === 'string' ? value.slice(0, 255) : value);
  workbook.changes.add('properties');
}

function documentProperty(workbook: WorkbookModel, wanted: string): HostObject | null {
  const key = keyIn(workbook.customProperties, wanted);
  return key === undefined ? null : make(documentPropertyType, { owner: workbook, key });
}

const documentPropertyCollectionType: HostType<WorkbookModel> = hostType({
  name: 'CustomPropertyCollection',
  items: (workbook) =>
    [...workbook.customProperties.keys()].map((key) => make(documentPropertyType, { owner: workbook, key })),
  item: (workbook, args) => required(documentProperty(workbook, args.string(0))),
  methods: {
    Add(workbook, args) {
      const key = keyIn(workbook.customProperties, args.string(0)) ?? args.string(0);
      setDocumentProperty(workbook, key, args.raw(1));
      return make(documentPropertyType, { owner: workbook, key });
    },
    GetItem: (workbook, args) => required(documentProperty(workbook, args.string(0))),
    GetItemOrNullObject: (workbook, args) => documentProperty(workbook, args.string(0)),
    GetCount: (workbook) => workbook.customProperties.size,
    DeleteAll(workbook) {
      workbook.customProperties.clear();
      workbook.changes.add('properties');
    },
  },
});

type TextProperty = 'title' | 'subject' | 'author' | 'keywords' | 'comments' | 'category' | 'manager' | 'company';

const textProperty = (
  key: TextProperty,
): { get(workbook: WorkbookModel): string; set(workbook: WorkbookModel, value: unknown): void } => ({
  get: (workbook) => workbook.properties[key],
  set(workbook, value) {
    workbook.properties[key] = asString(value);
    workbook.changes.add('properties');
  },
});

export const documentPropertiesType: HostType<WorkbookModel> = hostType({
  name: 'DocumentProperties',
  properties: {
    Title: textProperty('title'),
    Subject: textProperty('subject'),
    Author: textProperty('author'),
    Keywords: textProperty('keywords'),
    Comments: textProperty('comments'),
    Category: textProperty('category'),
    Manager: textProperty('manager'),
    Company: textProperty('company'),
    LastAuthor: { get: (workbook) => workbook.properties.lastAuthor },
    CreationDate: { get: (workbook) => workbook.properties.creationDate || null },
    RevisionNumber: {
      get: (workbook) => workbook.properties.revisionNumber,
      set(workbook, value) {
        if (typeof value !== 'number') {
          throw invalidArgument();
        }
        workbook.properties.revisionNumber = value;
        workbook.changes.add('properties');
      },
    },
  },
  objects: { Custom: (workbook) => make(documentPropertyCollectionType, workbook) },
});
