import { newDrawingId } from '../../drawing/frames';
import { everywhere } from '../../model/area';
import { rewriteChartFormulas } from '../../model/drawings';
import { rewriteReferences } from '../../model/references/formula-references';
import { invalidArgument } from '../../model/model-error';
import { sameName } from '../../model/naming';
import type { SheetModel } from '../../model/sheet';
import type { Arguments } from '../../wire/arguments';
import { asOneOf } from '../../wire/arguments';
import { isHostObject } from '../../wire/host-type';

function position(sheet: SheetModel, args: Arguments): number {
  const { sheets } = sheet.workbook;
  const where = asOneOf(args.raw(0) ?? 'None', ['None', 'Before', 'After', 'Beginning', 'End'] as const);
  const relative = args.raw(1);
  const beside = isHostObject(relative) ? (relative.state as SheetModel) : undefined;
  switch (where) {
    case 'Beginning':
      return 0;
    case 'Before':
    case 'After':
      if (!beside) {
        throw invalidArgument();
      }
      return beside.position + (where === 'After' ? 1 : 0);
    default:
      return where === 'None' ? sheet.position + 1 : sheets.length;
  }
}

function copyName(sheet: SheetModel): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const name = sheet.name.slice(0, 31 - suffix.length) + suffix;
    if (!sheet.workbook.sheetByName(name)) {
      return name;
    }
  }
}

/** Copies a sheet with its cells, formats, set-up, own names and tables (which get new names), as `Name (2)`. */
export function copySheet(sheet: SheetModel, args: Arguments): SheetModel {
  const { workbook } = sheet;
  const copy = workbook.addSheet(copyName(sheet), position(sheet, args));
  sheet.cells.forEach(everywhere, (cell, row, column) => copy.putCell(row, column, cell));
  sheet.columns.forEach((properties, column) => copy.setColumn(column, properties));
  sheet.rows.forEach((properties, row) => copy.setRow(row, properties));
  copy.merges = [...sheet.merges];
  copy.copiedFrom = sheet.id;
  copy.freeze = sheet.freeze;
  copy.tabColor = sheet.tabColor;
  copy.showGridlines = sheet.showGridlines;
  copy.showHeadings = sheet.showHeadings;
  copy.layout = sheet.layout;
  copy.rowBreaks = [...sheet.rowBreaks];
  copy.columnBreaks = [...sheet.columnBreaks];
  copy.hyperlinks = sheet.hyperlinks.map((link) => ({ ...link }));
  copy.protection = sheet.protection;
  copy.conditionalFormats = sheet.conditionalFormats.map((format) => ({ ...format, id: workbook.newRuleId() }));
  copy.validations = sheet.validations;
  copy.comments = sheet.comments.map((thread) => ({
    ...thread,
    id: workbook.newCommentId(),
    replies: thread.replies.map((reply) => ({ ...reply, id: workbook.newCommentId() })),
  }));
  copy.autoFilter = sheet.autoFilter;
  copyDrawings(sheet, copy);
  sheet.customProperties.forEach((value, key) => copy.customProperties.set(key, value));
  // Names of the sheet's own scope go with it, hidden ones too.
  const own = workbook.names.filter(({ sheetId }) => sheetId === sheet.id);
  for (const name of own) {
    workbook.names.push({ ...name, sheetId: copy.id });
  }
  if (own.length > 0) {
    workbook.changes.add('names');
  }
  for (const table of sheet.tables) {
    const id = workbook.newTableId();
    copy.tables.push({ ...table, columns: [...table.columns], id, name: freeName(sheet, table.name) });
  }
  for (const name of workbook.names.filter(({ sheetId }) => sheetId === sheet.id)) {
    const formula = rewriteReferences(name.formula, ({ sheetName, area }) =>
      sheetName !== undefined && sameName(sheetName, sheet.name) ? { sheetName: copy.name, area } : undefined,
    );
    workbook.names.push({ ...name, sheetId: copy.id, formula });
    workbook.changes.add('names');
  }
  copy.mark(
    'cells',
    'structure',
    'merges',
    'view',
    'layout',
    'breaks',
    'tables',
    'hyperlinks',
    'protection',
    'properties',
    'conditionalFormats',
    'drawings',
    'validations',
    'autoFilter',
    'comments',
  );
  return copy;
}

/** Charts, pictures and shapes; what a chart drew of the sheet it draws of the copy. */
function copyDrawings(sheet: SheetModel, copy: SheetModel): void {
  for (const drawing of sheet.drawings) {
    const chart = drawing.chart && { space: structuredClone(drawing.chart.space), edited: true };
    if (chart) {
      rewriteChartFormulas(chart.space, (formula) =>
        rewriteReferences(formula, ({ sheetName, area }) =>
          sheetName !== undefined && sameName(sheetName, sheet.name) ? { sheetName: copy.name, area } : undefined,
        ),
      );
    }
    const { anchor, links } = drawing;
    const wrapper = structuredClone(drawing.wrapper);
    copy.drawings.push({
      id: newDrawingId(copy),
      anchor,
      wrapper,
      moved: drawing.moved,
      isNew: true,
      links,
      ...(chart ? { chart } : {}),
    });
  }
}

function freeName(sheet: SheetModel, name: string): string {
  const stem = name.replace(/\d+$/, '');
  for (let number = 1; ; number++) {
    if (!sheet.workbook.tableByName(`${stem}${number}`)) {
      return `${stem}${number}`;
    }
  }
}
