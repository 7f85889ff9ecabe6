import { formatArea, parseArea } from '../../../model/address';
import { bounds } from '../../../model/area';
import type { SheetModel } from '../../../model/sheet';
import { describedTable, writtenOn } from '../../../model/tables/table-description';
import type { FileNotice, OpenedWorkbook } from '../../opened-workbook';
import { parseTree, writeTree, type XmlElement } from '../../xml/tree';
import { sheetPieces, sheetRows } from '../cells/cells';
import { drawingComesOrGoes } from '../drawings';
import { withPrefix } from '../cells/dialect';
import { readArrayFormulas, type ArrayFormula } from '../cells/array-formulas';
import { noticesOfChange } from '../notices';
import { patchSheetData, rowsOf, type PatchedCells } from '../cells/sheet-data-patch';
import { splitSheet, type SheetMarkup } from './sheet-markup';
import { patchSheetTree } from './sheet-tree-patch';
import { patchTables } from '../tables/patch-tables';
import type { WriteTools } from '../write-tools';

/** Facets that live in the cells alone, or in other parts: the rest of the sheet's markup is then not touched at all. */
const IN_CELLS = new Set(['cells', 'rows', 'charts', 'drawings']);

/**
 * Puts a sheet's changes into its part and leaves everything else in it, understood or not, as it was. Large parts are
 * written in steps.
 *
 * @returns what could not be kept, and whether any formula came, went or changed.
 */
export function* patchSheet(
  opened: OpenedWorkbook,
  sheet: SheetModel,
  isFront: boolean,
  tools: WriteTools,
): Generator<void, { notices: FileNotice[]; formulasChanged: boolean }> {
  const path = opened.source.sheets.get(sheet.id)?.path;
  if (path === undefined || !tools.edit.has(path)) return { notices: [], formulasChanged: false };
  const { facets } = sheet.changes;
  const parts = yield* splitSheet(() => tools.edit.pieces(path));
  const numberOf = (style: number): number => tools.styles.numberOf(style);
  const patched =
    facets.has('cells') || facets.has('rows') || facets.has('structure')
      ? yield* patchCells(opened, sheet, parts, numberOf, tools)
      : { rows: parts.content(), formulasChanged: () => false, dataTables: () => 0 };

  const inCellsOnly =
    [...facets].every((facet) => IN_CELLS.has(facet)) &&
    !tablesChange(sheet) &&
    !drawingComesOrGoes(sheet, tools.edit, path) &&
    selectedMatches(parts, isFront, opened.source.frontSheetId === sheet.id);
  const around = inCellsOnly
    ? withDimension(parts, sheet)
    : yield* splitSheet(() => [patchAround(opened, sheet, path, isFront, parts, tools)]);
  yield* tools.edit.putPieces(path, sheetPieces(around.before, patched.rows, around.after, parts.prefix));
  return {
    notices: noticesOfChange(sheet, parts.before + parts.after, parts.prefix, patched.dataTables()),
    formulasChanged: patched.formulasChanged(),
  };
}

function* patchCells(
  opened: OpenedWorkbook,
  sheet: SheetModel,
  parts: SheetMarkup,
  numberOf: (style: number) => number,
  { follower, arrays: dynamic }: WriteTools,
): Generator<void, PatchedCells> {
  const spilling = dynamic.of(sheet);
  if (sheet.changes.facets.has('structure')) {
    const inFile = new Map<string, ArrayFormula>();
    let hadFormulas = false;
    for (const { content } of rowsOf(parts.content(), parts.prefix)) {
      yield;
      hadFormulas ||= content.includes(`<${parts.prefix}f`);
      readArrayFormulas(content, parts.prefix, (area) => follower.area(area, sheet.id)).forEach((array, place) =>
        inFile.set(place, array),
      );
    }
    let hasFormulas = false;
    function* rows(): Generator<string> {
      for (const row of sheetRows(sheet, numberOf, new Map([...spilling, ...inFile]))) {
        hasFormulas ||= row.includes('<f');
        yield withPrefix(row, parts.prefix);
      }
    }
    return { rows: rows(), formulasChanged: () => hadFormulas || hasFormulas, dataTables: () => 0 };
  }
  const { model, source } = opened;
  const context = {
    sharedStrings: source.sharedStrings,
    styleOfFormat: source.styles.styleOfFormat,
    date1904: model.date1904,
  };
  return patchSheetData(parts.content(), sheet, context, numberOf, parts.prefix, spilling);
}

/** Whether a table was changed, or the cells that its columns' formulas and totals are told by. */
function tablesChange(sheet: SheetModel): boolean {
  const isWritten = writtenOn(sheet);
  return (
    sheet.changes.facets.has('tables') ||
    sheet.tables.some((table) => describedTable(sheet, table, isWritten) !== table)
  );
}

/** The used rectangle that the sheet names of itself grows with its cells; after cells moved it is found anew. */
function withDimension(parts: SheetMarkup, sheet: SheetModel): SheetMarkup {
  const dimension = new RegExp(`(<${parts.prefix}dimension\\s[^>]*?ref\\s*=\\s*["'])([^"']*)`);
  const before = parseArea(dimension.exec(parts.before)?.[2] ?? '');
  const used = sheet.cells.usedArea();
  const grown = before && used && !sheet.changes.facets.has('structure') ? bounds(before, used) : used;
  return { ...parts, before: parts.before.replace(dimension, `$1${grown ? formatArea(grown) : 'A1'}`) };
}

/** Whether the sheet need not say anew whether it is in front. Some tools leave it out on the one that is. */
function selectedMatches(parts: SheetMarkup, isFront: boolean, wasFront: boolean): boolean {
  return (isFront && wasFront) || /\stabSelected\s*=\s*["'](1|true)["']/.test(parts.before) === isFront;
}

function patchAround(
  opened: OpenedWorkbook,
  sheet: SheetModel,
  path: string,
  isFront: boolean,
  parts: SheetMarkup,
  tools: WriteTools,
): string {
  const root: XmlElement = parseTree(
    [...sheetPieces(withDimension(parts, sheet).before, [], parts.after, parts.prefix)].join(''),
  );
  patchSheetTree(root, opened, sheet, path, isFront, tools);
  if (tablesChange(sheet)) patchTables(root, sheet, path, tools);
  return writeTree(root);
}
