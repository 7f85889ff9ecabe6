import { itemNotFound } from '../model/model-error';
import type { WorkbookModel } from '../model/workbook';
import { asBoolean, asOneOf } from '../wire/arguments';
import { hostType, make, type HostObject, type HostType } from '../wire/host-type';
import { bindingCollectionType } from './bindings';
import { applicationType, runtimeType } from './application';
import { activeChart } from './charts/collection';
import { documentPropertiesType } from './custom-properties';
import { customXmlPartsType } from './custom-xml';
import { functionsType } from './functions';
import { nameCollectionType } from './names';
import { workbookProtectionType } from './sheets/protection';
import { rangeAreasOf, rangeOf } from './objects';
import { cellState, resolveAddress } from './ranges/range-state';
import { settingCollectionType } from './settings';
import { styleCollectionType } from './styles/styles';
import { commentCollectionType } from './comments';
import { subscriptions, workbookTarget } from './subscriptions';
import { tableCollectionType } from './tables/tables';
import { worksheetCollectionType } from './sheets/worksheet-collection';

/** The cells an event spoke of; null when their sheet is gone. */
function eventRange(workbook: WorkbookModel, reference: string): HostObject | null {
  const [, sheetId = '', address = ''] = reference.split('|');
  const sheet = workbook.sheetById(sheetId);
  return sheet ? rangeOf(resolveAddress(sheet, address)) : null;
}

function required<T>(found: T | null): T {
  if (found === null) {
    throw itemNotFound();
  }
  return found;
}

export const workbookType: HostType<WorkbookModel> = hostType({
  name: 'Workbook',
  properties: {
    Name: { get: (workbook) => workbook.name },
    ReadOnly: { get: () => false },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    CalculationEngineVersion: { get: () => 191_029 },
    UsePrecisionAsDisplayed: { get: () => false },
    IsDirty: {
      get: (workbook) =>
        !workbook.isSaved && (workbook.changes.size > 0 || workbook.sheets.some((sheet) => !sheet.changes.isEmpty)),
      // Whether a file differs is told by what changed, not by what an add-in says; Excel only asks on closing.
      set: (_workbook, value) => void asBoolean(value),
    },
  },
  objects: {
    Comments: (workbook) => make(commentCollectionType, { workbook }),
    Worksheets: (workbook) => make(worksheetCollectionType, workbook),
    Tables: (workbook) => make(tableCollectionType, { workbook }),
    Names: (workbook) => make(nameCollectionType, { workbook }),
    Application: (workbook) => make(applicationType, workbook),
    _Runtime: (workbook) => make(runtimeType, workbook),
    Bindings: (workbook) => make(bindingCollectionType, workbook),
    Functions: (workbook) => make(functionsType, workbook),
    Settings: (workbook) => make(settingCollectionType, workbook),
    CustomXmlParts: (workbook) => make(customXmlPartsType, workbook),
    Styles: (workbook) => make(styleCollectionType, workbook),
    Properties: (workbook) => make(documentPropertiesType, workbook),
    Protection: (workbook) => make(workbookProtectionType, workbook),
  },
  methods: {
    ...subscriptions({ Activated: 2203, AutoSaveSettingChanged: 2200 }, () => workbookTarget),
    GetActiveCell: ({ activeSheet }) =>
      rangeOf(cellState(activeSheet, activeSheet.selection.row, activeSheet.selection.column)),
    GetSelectedRange: ({ activeSheet }) => rangeOf({ sheet: activeSheet, area: activeSheet.selection }),
    GetSelectedRanges: ({ activeSheet }) => rangeAreasOf({ sheet: activeSheet, areas: [activeSheet.selection] }),
    GetActiveChart: ({ activeSheet }) => required(activeChart(activeSheet)),
    GetActiveChartOrNullObject: ({ activeSheet }) => activeChart(activeSheet),
    // Whoever runs this Excel keeps the file; from here on nothing is unsaved.
    Save(workbook, args) {
      asOneOf(args.raw(0) ?? 'Save', ['Save', 'Prompt']);
      workbook.isSaved = true;
    },
    GetIsActiveCollabSession: () => false,
    _GetReferenceCount: (_workbook, _args, session) => session.references.size,
    _RemoveReference: (_workbook, args, session) => session.references.release(args.string(0)),
    _RemoveAllReferences: (_workbook, _args, session) => session.references.releaseAll(),
    _GetObjectByReferenceId: (_workbook, args, session) => session.references.get(args.string(0)) ?? null,
    _GetObjectTypeNameByReferenceId: (_workbook, args, session) =>
      session.references.get(args.string(0))?.type.name ?? '',
    _GetRangeForEventByReferenceId(workbook, args) {
      const range = eventRange(workbook, args.string(0));
      if (!range) {
        throw itemNotFound();
      }
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (workbook, args) => eventRange(workbook, args.optionalString(0) ?? ''),
  },
});
