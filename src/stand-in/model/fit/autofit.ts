import { lastRow } from '../area';
import { cellText } from '../cells/cell-text';
import { fittedHeight, type Measure } from './fitted-height';
import { defaultColumnPixels, digitPixels } from './font-metrics';
import type { SheetModel } from '../sheet';
import type { Cell } from '../cells/cell-types';
import type { Area } from '../sheet-types';
import type { FontStyle } from '../styles/style-types';

/** Widths of characters, roughly: East Asian ones take two places, of the font's size against 11 points. */
function placesOf(text: string, font: FontStyle): number {
  let places = 0;
  for (const character of text) {
    places += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
      character,
    )
      ? 2
      : 1;
  }
  return places * (font.size / 11) * (font.bold ? 1.08 : 1);
}

const textWidth = (text: string, cell: Cell, sheet: SheetModel): number =>
  placesOf(text, sheet.workbook.styles.get(cell.style).font);

const shownText = (sheet: SheetModel, cell: Cell): string => {
  const { styles, date1904, locale } = sheet.workbook;
  return cellText(cell.value, styles.get(cell.style).numberFormat, date1904, locale);
};

/**
 * Makes columns as wide as their longest line, by an estimate of character widths (Excel measures the font). Merged and
 * wrapped cells are left out; empty columns keep their width.
 */
export function autofitColumns(sheet: SheetModel, area: Area): void {
  const widest = new Map<number, number>();
  sheet.cells.forEach(area, (cell, row, column) => {
    const wraps = sheet.workbook.styles.get(cell.style).alignment.wrapText;
    if (cell.value !== '' && !wraps && !(sheet.merges.length > 0 && sheet.mergeAt(row, column))) {
      const lines = shownText(sheet, cell)
        .split('\n')
        .map((line) => textWidth(line, cell, sheet));
      widest.set(column, Math.max(widest.get(column) ?? 0, ...lines));
    }
  });
  const { styles } = sheet.workbook;
  const digit = digitPixels(styles.get(0).font);
  for (const [column, places] of widest) {
    sheet.setColumn(column, { width: Math.min(255, Math.round(places * digit + 5) / digit), hidden: false });
  }
}

/** Makes a column that nobody gave a width wide enough for a number or date just typed, as Excel does. */
export function widenForEntry(sheet: SheetModel, row: number, column: number): void {
  const cell = sheet.cells.get(row, column);
  const { numberFormat, alignment } = sheet.workbook.styles.get(cell?.style ?? 0);
  // One in General is shown with fewer digits instead.
  const isMeant =
    typeof cell?.value === 'number' && numberFormat !== 'General' && !alignment.wrapText && !sheet.mergeAt(row, column);
  if (!cell || !isMeant || sheet.columns.get(column)?.width !== undefined || sheet.protection) {
    return;
  }
  const digit = digitPixels(sheet.workbook.styles.get(0).font);
  const needed = Math.round(textWidth(shownText(sheet, cell), cell, sheet) * digit + 5);
  if (needed > defaultColumnPixels(digit)) {
    sheet.setColumn(column, { width: Math.min(255, needed / digit) });
  }
}

/** Makes rows as high as their text: lines of the largest font, wrapped by the column's width. */
export function autofitRows(sheet: SheetModel, area: Area): void {
  const used = sheet.cells.usedArea(false, area);
  const digit = digitPixels(sheet.workbook.styles.get(0).font);
  const measure: Measure = (text, font) => placesOf(text, font) * digit;
  for (let row = area.row; used && row <= Math.min(lastRow(area), lastRow(used)); row++) {
    sheet.setRow(row, { height: fittedHeight(sheet, row, measure), isFitted: true, hidden: false });
  }
}
