import { itemNotFound } from '../../model/model-error';
import type { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import type { Arguments } from '../../wire/arguments';
import { hostType, type HostObject, type HostType } from '../../wire/host-type';
import { SHEET_EVENTS, subscriptions, workbookTarget } from '../subscriptions';
import { worksheetOf } from '../objects';

function find(workbook: WorkbookModel, args: Arguments): SheetModel | undefined {
  const key = args.string(0);
  return workbook.sheetById(key) ?? workbook.sheetByName(key);
}

function sheet(found: SheetModel | undefined): HostObject<SheetModel> {
  if (!found) {
    throw itemNotFound();
  }
  return worksheetOf(found);
}

/** Sheets that count: all of them, or only those the user can see. */
function listed(workbook: WorkbookModel, args: Arguments): SheetModel[] {
  const visibleOnly = args.boolean(0, false);
  return workbook.sheets.filter((candidate) => !visibleOnly || candidate.visibility === 'Visible');
}

export const worksheetCollectionType: HostType<WorkbookModel> = hostType({
  name: 'WorksheetCollection',
  items: (workbook) => workbook.sheets.map((each) => worksheetOf(each)),
  item: (workbook, args) => sheet(find(workbook, args)),
  methods: {
    ...subscriptions({ ...SHEET_EVENTS, Added: 13, Deleted: 15, EventMoved: 27 }, () => workbookTarget),
    Add: (workbook, args) => worksheetOf(workbook.addSheet(args.optionalString(0))),
    GetItem: (workbook, args) => sheet(find(workbook, args)),
    GetItemOrNullObject(workbook, args) {
      const found = find(workbook, args);
      return found ? worksheetOf(found) : null;
    },
    GetActiveWorksheet: (workbook) => worksheetOf(workbook.activeSheet),
    GetFirst: (workbook, args) => sheet(listed(workbook, args)[0]),
    GetLast: (workbook, args) => sheet(listed(workbook, args).at(-1)),
    GetCount: (workbook, args) => listed(workbook, args).length,
  },
});
