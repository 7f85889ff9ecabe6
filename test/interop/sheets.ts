/* Sheets of every look a workbook has, written through the library: a function for each family. */

type Batch = (workbook: Excel.Workbook) => void;

const paper: Batch = (workbook) => {
  const sheet = workbook.worksheets.add('Paper');
  sheet.getRange('A1:J60').values = Array.from({ length: 60 }, (_row, row) => Array(10).fill(row + 1));
  const { pageLayout } = sheet;
  pageLayout.set({
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 4 },
    printOrder: 'OverThenDown',
    blackAndWhite: true,
    draftMode: true,
    printErrors: 'Dash',
    printComments: 'EndSheet',
    firstPageNumber: 3,
    centerHorizontally: true,
    centerVertically: true,
    printGridlines: true,
    printHeadings: true,
  });
  pageLayout.setPrintMargins('Inches', { top: 1, bottom: 0.75, left: 0.5, right: 0.25, header: 0.3, footer: 0.2 });
  pageLayout.setPrintArea('A1:I50');
  pageLayout.setPrintTitleRows('$1:$2');
  pageLayout.setPrintTitleColumns('$A:$B');
  const { headersFooters } = pageLayout;
  headersFooters.set({ state: 'FirstOddAndEven', useSheetMargins: false, useSheetScale: false });
  headersFooters.oddPages.set({
    leftHeader: '窗口 <1>',
    centerHeader: '&"Arial,Bold"&14Title',
    rightFooter: 'Page &P of &N',
  });
  headersFooters.evenPages.set({ centerFooter: '&D && more' });
  headersFooters.firstPage.set({ leftFooter: 'First' });
  sheet.horizontalPageBreaks.add('A21');
  sheet.horizontalPageBreaks.add('A41');
  sheet.verticalPageBreaks.add('F1');
};

const tables: Batch = (workbook) => {
  const sheet = workbook.worksheets.add('Tables');
  sheet.getRange('B2:D6').values = [
    ['窗口', 'Items', 'Each'],
    ['1号', 4, 2],
    ['2号', 5, 3],
    ['3号', 6, 4],
    ['1号', 7, 5],
  ];
  const table = sheet.tables.add('B2:D6', true);
  table.set({
    name: 'Work',
    style: 'TableStyleDark3',
    showTotals: true,
    highlightFirstColumn: true,
    highlightLastColumn: true,
    showBandedRows: false,
    showBandedColumns: true,
  });
  table.columns.add(undefined, [['Product'], ...Array(4).fill(['=[@Items]*[@Each]']), ['']]);
  table.columns.getItem('窗口').filter.applyValuesFilter(['1号', '3号']);
  sheet.tables.add('H2:H3', false).set({ name: 'Bare', showHeaders: false, showFilterButton: false });
};

const links: Batch = (workbook) => {
  const sheet = workbook.worksheets.add('Links & more');
  sheet.getRange('A1').hyperlink = {
    address: 'https://example.org/a?b=1&c=<2>',
    textToDisplay: '网站',
    screenTip: 'Tip "1"',
  };
  sheet.getRange('A2').hyperlink = { documentReference: "'Links & more'!C3", textToDisplay: 'Inside' };
  sheet.getRange('A3').hyperlink = { address: 'mailto:someone@example.org' };
  sheet.getRange('C1:E2').merge();
  sheet.getRange('C4:E6').merge(true);
  sheet.getRange('C1').values = [['merged']];
  sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
  sheet.set({ tabColor: '#FF8000', showGridlines: false, showHeadings: false });
  sheet.getRange('8:9').format.rowHeight = 33;
  sheet.getRange('G:H').format.columnWidth = 120;
  sheet.getRange('11:12').rowHidden = true;
  sheet.getRange('J:K').columnHidden = true;
  sheet.getRange('14:16').group('ByRows');
  workbook.worksheets.add('Hidden').visibility = 'Hidden';
  workbook.worksheets.add('Secret').visibility = 'VeryHidden';
};

const formats: Batch = (workbook) => {
  const sheet = workbook.worksheets.add('Formats');
  const at = (address: string): Excel.Range => sheet.getRange(address);
  sheet.getRange('A1:A7').values = Array.from({ length: 7 }, (_row, row) => [row + 0.5]);
  at('A1').format.font.set({
    name: '宋体',
    size: 15.5,
    bold: true,
    italic: true,
    underline: 'DoubleAccountant',
    color: '#112233',
  });
  at('A2').format.font.set({ strikethrough: true, superscript: true });
  at('A2').format.fill.color = '#ABCDEF';
  Object.assign(at('A3').format.fill, { color: 'yellow', pattern: 'Grid', patternColor: '#102030' });
  at('A4').format.set({
    horizontalAlignment: 'Right',
    verticalAlignment: 'Top',
    wrapText: true,
    indentLevel: 2,
    readingOrder: 'RightToLeft',
  });
  at('A5').format.set({ textOrientation: -30, verticalAlignment: 'Center' });
  at('A6').format.set({ textOrientation: 180, shrinkToFit: true, horizontalAlignment: 'CenterAcrossSelection' });
  const { borders } = at('A7').format;
  borders.getItem('EdgeTop').set({ style: 'Continuous', weight: 'Thick', color: '#FF0000' });
  borders.getItem('EdgeBottom').style = 'Double';
  borders.getItem('EdgeLeft').set({ style: 'Dash', weight: 'Medium' });
  borders.getItem('EdgeRight').set({ style: 'Dot', color: '#00FF00' });
  borders.getItem('DiagonalUp').style = 'SlantDashDot';
  at('A7').format.protection.set({ locked: false, formulaHidden: true });
  at('B1:B4').numberFormat = [['0.00%'], ['yyyy-mm-dd'], ['[Red]-#,##0.0;"<"0'], ['@']];
  at('B1:B4').values = [[0.5], [46082], [-1234.5], ['007']];
};

const results: Batch = (workbook) => {
  const sheet = workbook.worksheets.add('Results');
  sheet.getRange('A1:B6').values = [
    ['k', 'v'],
    ['丙', 3],
    ['甲', 1],
    ['乙', 2],
    ['甲', 1],
    ['丁', 'x.x'],
  ];
  sheet.getRange('A1:B6').removeDuplicates([0, 1], true);
  sheet.getRange('A1:B5').sort.apply([{ key: 1, ascending: false }], false, true);
  sheet.getRange('A1:B6').replaceAll('x', '=y', { matchCase: true });
  sheet.customProperties.add('Period', '2026-03 & on');
  workbook.settings.add('Seal', { key: 'WS1', list: [1, '二'] });
  sheet.protection.protect({ allowSort: true, allowAutoFilter: true, selectionMode: 'Unlocked' }, 'pass');
};

/** Writes them all, each family on its own sheet, and locks the workbook's structure. */
export async function writeSheets(context: Excel.RequestContext): Promise<void> {
  const { workbook } = context;
  for (const family of [paper, tables, links, formats, results]) {
    family(workbook);
    await context.sync();
  }
  workbook.worksheets.getItem('Formats').activate();
  workbook.protection.protect('secret');
  await context.sync();
}
