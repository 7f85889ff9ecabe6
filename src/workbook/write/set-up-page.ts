import type { SheetData } from '../../scoring/sheets';
import { addressOf } from './addresses';

/** Sets up how a sheet is printed: A4, one page wide, titles repeated, a break before each page that must begin anew. */
export async function setUpPage(context: Excel.RequestContext, sheet: Excel.Worksheet, data: SheetData): Promise<void> {
  const { print, values, columnWidths, frozenRows } = data;
  const { pageLayout } = sheet;
  const { left, right, top, bottom, header, footer } = print.margins;
  const fit: Excel.PageLayoutZoomOptions = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.orientation = print.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.leftMargin = left;
  pageLayout.rightMargin = right;
  pageLayout.topMargin = top;
  pageLayout.bottomMargin = bottom;
  pageLayout.headerMargin = header;
  pageLayout.footerMargin = footer;
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = fit;
  pageLayout.setPrintArea(addressOf({ row: 0, column: 0, rowCount: values.length, columnCount: columnWidths.length }));
  if (print.titleRows) pageLayout.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.first + print.titleRows.count}`);
  const pages = pageLayout.headersFooters.defaultForAllPages;
  pages.leftFooter = print.footer.left;
  pages.centerFooter = print.footer.center;
  pages.rightFooter = print.footer.right;
  for (const row of print.pageStarts) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  sheet.showGridlines = false;
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  pageLayout.load('zoom');
  await context.sync();
  // Excel has been seen to drop fit-to-pages set together with other layout; a second try alone holds.
  if (pageLayout.zoom.horizontalFitToPages !== 1) {
    pageLayout.zoom = fit;
    await context.sync();
  }
}
