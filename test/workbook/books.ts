import { addTable, renameTable } from '../../src/stand-in/model/tables/tables';
import type { WorkbookModel } from '../../src/stand-in/model/workbook';
import { parsePeriod, type Period } from '../../src/scoring';
import { scoreWorkbook, type ScoreOptions } from '../../src/workbook';
import { removeSheet } from '../../src/stand-in/model/references/remove-sheet';

/** What a cell holds: a value, an error value, or a number under a format. */
export type Content =
  string | number | boolean | { readonly error: string } | { readonly value: number; readonly format: string };

/** A sheet of a workbook to be read: its rows from a corner on, and perhaps a table over them. */
export interface SheetSpec {
  readonly name: string;
  readonly rows: readonly (readonly Content[])[];
  /** The row and column (from 0) of the first cell. */
  readonly corner?: readonly [number, number];
  /** Makes a table of this name of the rows, the first of which is its header. */
  readonly table?: string;
}

/** The header of a small log, and a row under it. */
export const LOG_HEADER = ['编号', '日期', '姓名', '条款', '数量', '状态', '说明', '依据'];
export const ROSTER: SheetSpec = {
  name: '花名册',
  table: 'Roster',
  rows: [
    ['工号', '姓名', '窗口'],
    ['A1', '张三', '1号窗口'],
    ['A2', '李四', '1号窗口'],
    ['A3', '王五', '2号窗口'],
  ],
};

/** A log of these rows; cells that are not given are empty. */
export function logOf(rows: readonly (readonly Content[])[], spec: Partial<SheetSpec> = {}): SheetSpec {
  return {
    name: '事件记录',
    table: 'Incidents',
    ...spec,
    rows: [LOG_HEADER, ...rows.map((row) => LOG_HEADER.map((_, column) => row[column] ?? ''))],
  };
}

/** A workbook of these sheets, before Excel opens it. */
export function workbookOf(sheets: readonly SheetSpec[], options?: Parameters<typeof standIn.blank>[0]): WorkbookModel {
  const workbook = standIn.blank(options);
  for (const { name, rows, corner: [top, left] = [0, 0], table } of sheets) {
    const sheet = workbook.addSheet(name);
    rows.forEach((row, down) => {
      row.forEach((content, across) => {
        if (content === '') return;
        const isFormatted = typeof content === 'object' && 'format' in content;
        const style = isFormatted ? workbook.styles.with(0, { numberFormat: content.format }) : 0;
        sheet.putCell(top + down, left + across, { value: isFormatted ? content.value : content, style });
      });
    });
    if (table === undefined) continue;
    const made = addTable(
      sheet,
      { row: top, column: left, rowCount: rows.length, columnCount: rows[0]?.length ?? 0 },
      true,
    );
    renameTable(sheet, made, table);
  }
  removeSheet(workbook.sheets[0]!);
  return workbook;
}

/** Opens a workbook of these sheets. */
export async function open(...sheets: readonly SheetSpec[]): Promise<void> {
  await standIn.restart(workbookOf(sheets));
}

export const MARCH = parsePeriod('2026-03') as Period;
const NOW = new Date(2026, 3, 2, 9, 5);

/** Scores the open workbook as pane and command line do. */
export function score(options: Partial<ScoreOptions> = {}): ReturnType<typeof scoreWorkbook> {
  return scoreWorkbook({ period: MARCH, language: 'zh', now: NOW, writesSheets: true, ...options });
}

export function sheetNames(): string[] {
  return standIn.workbook.sheets.map(({ name }) => name);
}

/** Everything in the workbook that a user would miss or notice: cells with their formats, merges, tables, layout and names. */
export function snapshot(): unknown {
  const { workbook } = standIn;
  return {
    active: workbook.activeSheet.name,
    names: workbook.names.map((name) => ({ ...name })),
    sheets: workbook.sheets.map((sheet) => {
      const cells: unknown[] = [];
      sheet.cells.forEach({ row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 }, (cell, row, column) => {
        cells.push([row, column, cell.value, cell.formula, workbook.styles.get(cell.style)]);
      });
      const { name, visibility, merges, layout, rowBreaks, tables, freeze } = sheet;
      return {
        name,
        visibility,
        cells,
        merges,
        layout,
        rowBreaks,
        tables: tables.map(({ name: table, area }) => ({ table, area })),
        freeze,
      };
    }),
  };
}
