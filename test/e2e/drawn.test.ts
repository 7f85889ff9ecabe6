import { buildChart } from '../../src/stand-in/charts/build';
import { seriesOf } from '../../src/stand-in/charts/groups';
import { chartKinds } from '../../src/stand-in/charts/types';
import { addChartDrawing, addTextBox } from '../../src/stand-in/drawing/frames';
import { descendants, el, val } from '../../src/stand-in/drawing/markup';
import { Place } from '../../src/stand-in/drawing/place';
import { newWorkbook, saveWorkbook } from '../../src/stand-in/files';
import { addComment } from '../../src/stand-in/model/comments/comments';
import { addConditionalFormat, changeRule } from '../../src/stand-in/model/rules/conditional-formats';
import { defaultRules } from '../../src/stand-in/model/rules/conditional-rules';
import { anchorOver } from '../../src/stand-in/model/drawings';
import { addTable } from '../../src/stand-in/model/tables/tables';
import { changeValidation } from '../../src/stand-in/model/rules/validations';
import { writeInputs } from '../../src/stand-in/model/cells/write-cells';
import { OpenWorkbench, type WorkbenchPage } from './support/workbench';

let workbench: OpenWorkbench;
let desk: WorkbenchPage;

/** A table of scores in A1:B4 with solid data bars and a comment, a chart with a trendline over D2:I12, a turned note, validations in L1:L2. */
async function workbook(): Promise<Buffer> {
  const book = newWorkbook();
  const sheet = book.model.activeSheet;
  const area = { row: 0, column: 0, rowCount: 4, columnCount: 2 };
  writeInputs(sheet, area, [
    ['Name', 'Points'],
    ['A', 100],
    ['B', 50],
    ['C', 10],
  ]);
  addTable(sheet, area, true);
  const bars = addConditionalFormat(sheet, [{ row: 1, column: 1, rowCount: 3, columnCount: 1 }], 'DataBar');
  changeRule(sheet, bars, { ...defaultRules.DataBar, gradient: false, positive: { fill: '#00FF00', border: '' } });
  addComment(sheet, 2, 0, { content: 'Was on leave <b>', mentions: [] });
  const space = buildChart(sheet, area, 'Columns', chartKinds.get('ColumnClustered')!);
  seriesOf(space)[0]!.series.children.push(el('c:trendline', {}, val('c:trendlineType', 'linear'), val('c:dispEq', 1)));
  addChartDrawing(sheet, space, anchorOver({ row: 1, column: 3, rowCount: 11, columnCount: 6 }));
  const note = addTextBox(sheet, 'Turned note');
  Place.at([...descendants(note.wrapper, 'xdr:spPr')][0]!)
    .child('a:xfrm')
    .setAttribute('rot', 30 * 60_000);
  (['Warning', 'Information'] as const).forEach((style, row) =>
    changeValidation(sheet, [{ row, column: 11, rowCount: 1, columnCount: 1 }], (before) => ({
      ...before,
      rule: { type: 'WholeNumber', operator: 'LessThan', formula1: '=10' },
      errorAlert: { showAlert: true, style, title: '', message: `${style}: less than 10, please` },
    })),
  );
  return Buffer.from(await saveWorkbook(book));
}

beforeAll(async () => {
  workbench = await OpenWorkbench.start();
  desk = await workbench.open();
  await desk.openFile('drawn.xlsx', await workbook());
  await desk.waitForTab('Sheet1');
});
afterEach(() => expect(workbench.errors).toEqual([]));
afterAll(() => workbench?.close());

/** The colour the canvas has in a cell of 64 by 20 pixels, some pixels from its left edge. */
function colorAt(row: number, column: number, right: number): Promise<string> {
  return desk.page.evaluate(
    ([x, y]) => {
      const canvas = document.querySelector<HTMLCanvasElement>('#univer-sheet-main-canvas_workbook');
      const [red, green, blue] = canvas?.getContext('2d')?.getImageData(x!, y!, 1, 1).data ?? [];
      return [red, green, blue].join(' ');
    },
    [46 + column * 64 + right, 20 + row * 20 + 4] as const,
  );
}

async function waitForColor(row: number, column: number, right: number, color: string): Promise<void> {
  for (let tries = 0; tries < 300 && (await colorAt(row, column, right)) !== color; tries++)
    await desk.page.waitForTimeout(100);
  expect(await colorAt(row, column, right)).toBe(color);
}

const GREEN = '0 255 0';

it('draws data bars as long as their numbers, and anew when one is typed', async () => {
  await waitForColor(1, 1, 40, GREEN);
  expect(await colorAt(2, 1, 25)).toBe(GREEN);
  expect(await colorAt(2, 1, 40)).not.toBe(GREEN);
  await desk.type('B3', '90');
  await waitForColor(2, 1, 40, GREEN);
});

it('draws a table’s header and bands', async () => {
  expect(await desk.fill('A1')).toBe('#4472C4');
  expect([await desk.fill('A2'), await desk.fill('A3')]).toEqual(['#DAE3F3', null]);
});

it('shows a chart over its cells, with what they hold now, also when scrolled and printed', async () => {
  const chart = desk.page.locator('[data-drawing=chart]');
  const box = await chart.boundingBox();
  const canvas = await desk.page.locator('#univer-sheet-main-canvas_workbook').boundingBox();
  expect([Math.round(box!.x - canvas!.x), Math.round(box!.y - canvas!.y), Math.round(box!.width)]).toEqual([
    46 + 3 * 64,
    40,
    6 * 64,
  ]);
  await chart.getByText('y = -45x + 156.6667').waitFor();
  expect(
    await desk.page
      .getByRole('img', { name: 'Turned note' })
      .locator('svg')
      .evaluate((svg) => svg.style.transform),
  ).toContain('rotate(30deg)');
  await desk.type('A4', 'Wang');
  await chart.getByText('Wang').waitFor();
  await desk.page.mouse.move(canvas!.x + 60, canvas!.y + 300);
  await desk.page.mouse.wheel(0, 100);
  await desk.page.waitForFunction(
    (top) => (document.querySelector('[data-drawing=chart]')?.getBoundingClientRect().top ?? top) < top,
    box!.y - 50,
  );
  await desk.press('Print preview');
  const page = desk.page.frameLocator('iframe[title="Print preview"]');
  await page.locator('[data-drawing=chart]').getByText('Wang').waitFor();
  await desk.press('Close the preview');
});

it('shows a cell’s comment while the cell is selected', async () => {
  await desk.goTo('A3');
  await desk.page.locator('.workbench-remark').getByText('Was on leave <b>').waitFor();
  await desk.goTo('A2');
  await desk.page.locator('.workbench-remark').waitFor({ state: 'hidden' });
});

it('asks where a validation only warns, and informs where it only informs', async () => {
  const { page } = desk;
  await desk.type('L1', '50');
  await page.getByRole('alertdialog').getByText('Warning: less than 10, please').waitFor();
  await page.getByRole('button', { name: 'No', exact: true }).click();
  // The entry is in the cell's editor again, to be mended or entered once more.
  await page.locator('[data-u-comp=editor]').and(page.locator(':focus')).waitFor({ state: 'attached' });
  expect(await desk.cell('L1')).toEqual({ value: '' });
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await desk.waitForShown('L1', '50');
  await desk.type('L2', '60');
  await page.getByRole('alertdialog').getByText('Information: less than 10, please').waitFor();
  await page.getByRole('button', { name: 'OK', exact: true }).click();
  await desk.waitForShown('L2', '60');
});

it('lets workbook and pane take turns in a narrow window, and opens a file that is dropped', async () => {
  const { page } = desk;
  await page.setViewportSize({ width: 320, height: 700 });
  await page.getByRole('tab', { name: 'Workbook' }).click();
  const pane = page.locator('aside[aria-label^="Task pane"]');
  await pane.waitFor({ state: 'hidden' });
  await page.getByRole('tab', { name: 'WindowScore' }).click();
  expect(
    await pane.evaluate((aside) => [aside.getBoundingClientRect().width, document.documentElement.scrollWidth]),
  ).toEqual([320, 320]);
  const bytes = (await workbook()).toString('base64');
  const files = await page.evaluateHandle((base64) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], 'dropped.xlsx'));
    return transfer;
  }, bytes);
  await page.locator('header').first().dispatchEvent('dragenter', { dataTransfer: files });
  await page.getByText('Drop the workbook here').dispatchEvent('drop', { dataTransfer: files });
  await page.locator('header').first().getByText('dropped.xlsx').waitFor();
  await desk.waitForShown('B3', '50');
});
