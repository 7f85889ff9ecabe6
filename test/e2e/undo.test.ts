import { OpenWorkbench, type WorkbenchPage } from './support/workbench';

let workbench: OpenWorkbench;
let desk: WorkbenchPage;

beforeAll(async () => {
  workbench = await OpenWorkbench.start();
  desk = await workbench.open();
});
afterAll(() => workbench?.close());

async function blank(): Promise<void> {
  await desk.press('New');
  await desk.page.getByText('Book1.xlsx').waitFor();
  await desk.waitForTab('Sheet1');
  await desk.waitForShown('A1', '');
  await desk.ready();
}

/** A request of an add-in, in the pane's own page. */
async function addInWrites(): Promise<void> {
  const frame = desk.page.frame({ url: /stand-in\.html/u });
  await frame?.waitForFunction(() => typeof Excel !== 'undefined');
  await frame?.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.values = [
        ['add-in', 1],
        ['wrote', 2],
      ];
      range.format.fill.color = '#FFFF00';
      await context.sync();
    }),
  );
  await desk.waitForShown('B2', '2');
}

describe('undo', () => {
  it('takes back what an add-in wrote as one step, then the user’s own entries', async () => {
    await blank();
    await desk.type('A1', 'mine');
    await addInWrites();
    await desk.goTo('D4');
    await desk.page.keyboard.press('Control+z');
    await desk.waitForShown('A1', 'mine');
    expect(await desk.shown('B2')).toBe('');
    await desk.page.keyboard.press('Control+z');
    await desk.waitForShown('A1', '');
    await desk.page.keyboard.press('Control+y');
    await desk.page.keyboard.press('Control+y');
    await desk.waitForShown('B2', '2');
  });

  it('copies formulas as Excel does, and takes that back', async () => {
    await blank();
    await desk.type('A1', '5', '=A1*2');
    await desk.goTo('A2');
    await desk.page.keyboard.press('Control+c');
    await desk.goTo('B2');
    await desk.page.keyboard.press('Control+v');
    await desk.waitForShown('B2', '0');
    expect(await desk.cell('B2')).toEqual({ value: 0, formula: '=B1*2' });
    await desk.page.keyboard.press('Control+z');
    await desk.waitForShown('B2', '');
  });

  it('ends with what an add-in wrote, in an older Excel', async () => {
    await desk.page.close();
    desk = await workbench.open('language=en&excel=older');
    await blank();
    await desk.type('A1', 'mine');
    await addInWrites();
    await desk.goTo('D4');
    await desk.page.keyboard.press('Control+z');
    expect(await desk.shown('A1')).toBe('add-in');
  });

  it('met no error', () => expect(workbench.errors).toEqual([]));
});
