import { SheetsSelectionsService } from '@univerjs/sheets';
import { ISheetClipboardService } from '@univerjs/sheets-ui';
import { formatArea, quoteSheetName } from '../../../stand-in/model/address';
import { intersect, lastColumn, lastRow } from '../../../stand-in/model/area';
import { moveCells } from '../../../stand-in/model/cells/move-cells';
import { ModelError } from '../../../stand-in/model/model-error';
import type { SheetModel } from '../../../stand-in/model/sheet';
import type { Area } from '../../../stand-in/model/sheet-types';
import { Person } from '../../../stand-in/boot/person';
import { copyRange } from '../../../stand-in/surface/ranges/copy-range';
import { Arguments } from '../../../stand-in/wire/arguments';
import { shownText } from './cell-texts';
import type { Editing } from './follow-grid';
import type { Grid } from './grid';
import { fromSpannedTable } from './spanned-table';
import { fromTabSeparated, toTabSeparated } from './tab-separated';

/** What was copied here last. */
interface Copied {
  readonly sheet: SheetModel;
  readonly area: Area;
  readonly isCut: boolean;
  readonly text: string;
}

/**
 * Copy, cut and paste as the model does them: within the workbook formulas move with their cells, as in Excel; from
 * elsewhere texts are taken as typed.
 */
export function ownClipboard(grid: Grid, editing: Editing): void {
  let copied: Copied | undefined;

  async function copy(isCut: boolean): Promise<boolean> {
    const sheet = grid.workbook.activeSheet;
    const used = sheet.usedArea();
    const area = sheet.selection;
    if (grid.get(SheetsSelectionsService).getCurrentSelections().length > 1) {
      editing.refused(new ModelError('SeveralAreas', 'Several areas cannot be copied at once.'));
      return false;
    }
    const filled = used && intersect(used, area);
    const text = filled
      ? toTabSeparated(
          textsOf(sheet, {
            ...area,
            rowCount: lastRow(filled) - area.row + 1,
            columnCount: lastColumn(filled) - area.column + 1,
          }),
        )
      : '';
    copied = { sheet, area, isCut, text };
    await navigator.clipboard.writeText(text);
    return true;
  }

  function paste(text: string, html = ''): boolean {
    const { activeSheet } = grid.workbook;
    const from = copied;
    try {
      editing.edit(() => {
        if (from && sameText(from.text, text) && from.sheet.exists) pasteOwn(from, activeSheet);
        else pasteTexts(activeSheet, fromSpannedTable(html) ?? fromTabSeparated(text));
      });
    } catch (error) {
      editing.refused(error);
    }
    if (from?.isCut) copied = undefined;
    return true;
  }

  Object.assign(grid.get(ISheetClipboardService), {
    copy: () => copy(false),
    cut: () => copy(true),
    paste: async (item: ClipboardItem) => paste(await textOf(item, 'text/plain'), await textOf(item, 'text/html')),
    legacyPaste: (html: string | undefined, text = '') => Promise.resolve(paste(text, html)),
  } satisfies Partial<ISheetClipboardService>);
}

function pasteOwn({ sheet, area, isCut }: Copied, target: SheetModel): void {
  const { selection } = target;
  if (isCut) moveCells(sheet, area, target, { ...area, row: selection.row, column: selection.column });
  else copyRange({ sheet: target, area: selection }, { sheet, area }, new Arguments([null, 'All', false, false]));
}

function pasteTexts(sheet: SheetModel, rows: readonly string[][]): void {
  const { row, column } = sheet.selection;
  const columnCount = Math.max(...rows.map((texts) => texts.length));
  const area = { row, column, rowCount: rows.length, columnCount };
  const inputs = rows.map((texts) => Array.from({ length: columnCount }, (_, index) => texts[index] ?? null));
  new Person(sheet.workbook, 'user').type(`${quoteSheetName(sheet.name)}!${formatArea(area)}`, inputs);
}

function textsOf(sheet: SheetModel, area: Area): string[][] {
  return Array.from({ length: area.rowCount }, (_, down) =>
    Array.from({ length: area.columnCount }, (_cell, right) => shownText(sheet, area.row + down, area.column + right)),
  );
}

const textOf = async (item: ClipboardItem, type: string): Promise<string> =>
  item.types.includes(type) ? (await item.getType(type)).text() : '';

/** Systems change line ends, and some add one. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').replace(/\n$/u, '');
  return plain(a) === plain(b);
}
