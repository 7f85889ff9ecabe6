import { accessDenied } from '../../model/model-error';
import type { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { asRecord, type Arguments } from '../../wire/arguments';
import { hostType, type HostType } from '../../wire/host-type';

const defaults: Readonly<Record<string, boolean | string>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

function protect(sheet: SheetModel, args: Arguments): void {
  if (sheet.protection) {
    throw accessDenied();
  }
  const given = args.raw(0) === undefined ? {} : (asRecord(args.raw(0)) as Record<string, boolean | string>);
  const known = Object.entries(given).filter(([name, value]) => name in defaults && value !== null);
  sheet.protection = { options: { ...defaults, ...Object.fromEntries(known) }, password: args.optionalString(1) };
  sheet.mark('protection');
  sheet.emit({ kind: 'protection', sheet });
}

function unprotect(sheet: SheetModel, args: Arguments): void {
  if (!sheet.protection) {
    return;
  }
  if ((sheet.protection.password ?? '') !== (args.optionalString(0) ?? '')) {
    throw accessDenied();
  }
  sheet.protection = undefined;
  sheet.mark('protection');
  sheet.emit({ kind: 'protection', sheet });
}

export const protectionType: HostType<SheetModel> = hostType({
  name: 'WorksheetProtection',
  properties: {
    Protected: { get: (sheet) => sheet.protection !== undefined },
    Options: { get: (sheet) => sheet.protection?.options ?? defaults },
  },
  methods: { Protect: protect, Unprotect: unprotect },
});

/** Protection of the workbook's structure: which sheets there are and what they are called. */
export const workbookProtectionType: HostType<WorkbookModel> = hostType({
  name: 'WorkbookProtection',
  properties: { Protected: { get: (workbook) => workbook.structurePassword !== undefined } },
  methods: {
    Protect(workbook, args) {
      workbook.structurePassword = args.optionalString(0) ?? '';
      workbook.changes.add('protection');
    },
    Unprotect(workbook, args) {
      if ((workbook.structurePassword ?? '') !== (args.optionalString(0) ?? '')) {
        throw accessDenied();
      }
      workbook.structurePassword = undefined;
      workbook.changes.add('protection');
    },
  },
});
