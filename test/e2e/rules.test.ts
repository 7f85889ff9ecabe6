import { mkdirSync } from 'node:fs';
import { OpenWorkbench, type WorkbenchPage } from './support/workbench';

let workbench: OpenWorkbench;
let desk: WorkbenchPage;

beforeAll(async () => {
  workbench = await OpenWorkbench.start();
  desk = await workbench.open();
  await desk.page.locator('[data-u-comp=sheet-bar-append-button]').first().click();
});
afterEach(() => expect(workbench.errors).toEqual([]));
afterAll(() => workbench?.close());

/** Lays rules over column A of the sheet in front, by the add-in's own Office.js. */
async function addRules(): Promise<void> {
  const frame = await (await desk.page.locator('iframe').elementHandle())?.contentFrame();
  await frame?.evaluate(async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const { cellValue } = sheet.getRange('A1:A4').conditionalFormats.add('CellValue');
      cellValue.rule = { formula1: '=$B$1', operator: 'LessThan' };
      cellValue.format.fill.color = '#FFC7CE';
      sheet.getRange('C1:C4').dataValidation.rule = { list: { inCellDropDown: true, source: 'Merit,Fault,Warning' } };
      await context.sync();
    });
  });
}

/** Presses Alt+Down until the list is open: for a moment after a cell is selected, the arrow is still the last cell's. */
async function openListByKey(): Promise<void> {
  const isOpen = () => desk.page.evaluate(() => document.activeElement?.textContent === 'Merit');
  while (!(await isOpen())) {
    await desk.page.keyboard.press('Alt+ArrowDown');
    await desk.page.waitForTimeout(100);
  }
}

describe('the rules of a sheet', () => {
  it('colours cells by their conditional formats, live', async () => {
    await desk.type('A1', '5', '15');
    await desk.type('B1', '10');
    await addRules();
    await desk.waitForFill('A1', '#FFC7CE');
    expect(await desk.fill('A2')).toBeNull();
    await desk.type('B1', '20');
    await desk.waitForFill('A2', '#FFC7CE');
  });

  it('offers a list beside its cell, by mouse and by keyboard, and types what is chosen', async () => {
    await desk.goTo('C1');
    await desk.page.getByRole('button', { name: 'Choose from the list' }).click();
    mkdirSync('out', { recursive: true });
    await desk.page.screenshot({ path: 'out/drop-down.png' });
    await desk.page.getByRole('button', { name: 'Fault', exact: true }).click();
    await desk.waitForShown('C1', 'Fault');
    await desk.goTo('C2');
    await openListByKey();
    await desk.page.keyboard.press('ArrowDown');
    await desk.page.keyboard.press('ArrowDown');
    await desk.page.keyboard.press('Enter');
    await desk.waitForShown('C2', 'Warning');
  });

  it('refuses in words what a validation stops, and keeps the text for another try', async () => {
    const { keyboard } = desk.page;
    await desk.type('C3', 'Merits');
    await desk.page.getByText(/data validation allows/u).waitFor();
    await desk.page.getByRole('button', { name: 'Retry' }).and(desk.page.locator(':focus')).waitFor();
    await keyboard.press('Enter');
    await desk.page.getByRole('alertdialog').waitFor({ state: 'hidden' });
    expect(await desk.shown('C3')).toBe('');
    await keyboard.press('Backspace');
    await keyboard.press('Enter');
    await desk.waitForShown('C3', 'Merit');
    // One who turns away leaves the entry behind entered, or asked about, and goes back to its cell by giving it up.
    await keyboard.type('Merits');
    await desk.pane.locator('body').click();
    await desk.page.getByRole('button', { name: 'Cancel' }).click();
    await desk.page.getByRole('alertdialog').waitFor({ state: 'hidden' });
    expect(await desk.selection()).toMatchObject({ row: 3, column: 2 });
    await keyboard.type('=1+');
    await desk.page.locator('[data-u-comp=defined-name] input').click();
    await desk.page.getByText(/cannot be read as a formula/u).waitFor();
  });
});
