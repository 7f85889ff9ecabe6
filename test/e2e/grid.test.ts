import { OpenWorkbench, type WorkbenchPage } from './support/workbench';

let workbench: OpenWorkbench;
let desk: WorkbenchPage;

beforeAll(async () => {
  workbench = await OpenWorkbench.start();
  desk = await workbench.open();
});
afterEach(() => expect(workbench.errors).toEqual([]));
afterAll(() => workbench?.close());

describe('the grid', () => {
  it('shows what the file holds, in the workbook’s own formats', async () => {
    expect(await desk.shown('A1')).toBe('编号');
    expect(await desk.shown('B2')).toBe('2026-01-05');
  });

  it('takes entries as Excel does', async () => {
    await desk.page.locator('[data-u-comp=sheet-bar-append-button]').first().click();
    await desk.type('A1', '5', '=A1*2', '50%', '2026/3/5', "'007", '1/2', 'TRUE', '=A1&" points"');
    await desk.waitForShown('A8', '5 points');
    const shown = await Promise.all(['A1', 'A2', 'A3', 'A4', 'A5', 'A7'].map((address) => desk.shown(address)));
    expect(shown).toEqual(['5', '10', '50%', '2026/3/5', '007', 'TRUE']);
  });

  it('calculates the add-in’s own formulas, live', async () => {
    await desk.type('C1', '=WINDOWSCORE("徐俊杰","2026-01")', '=C1+1');
    await desk.page.waitForFunction(() =>
      /^\d+(\.\d+)?$/u.test((window as never as { workbench: { shown(a: string): string } }).workbench.shown('C2')),
    );
    const before = Number(await desk.shown('C1'));
    const [name] = (await desk.sheets()).slice(-1);
    // XL1-1 takes a point in row 2 of the log; two incidents take two.
    await desk.bring('事件记录');
    await desk.type('G2', '2');
    await desk.waitForShown(`${name}!C1`, String(before - 1));
    expect(await desk.shown(`${name}!C2`)).toBe(String(before));
  });

  it('lets who is typing end the entry while the add-in adds sheets, fills them and turns to one', async () => {
    const { keyboard } = desk.page;
    const [before = ''] = (await desk.sheets()).slice(-1);
    const front = desk.page.locator('[data-u-comp=slide-tab-item][aria-selected=true]');
    await desk.bring('花名册');
    await desk.goTo('J5');
    await keyboard.press('F2');
    await keyboard.insertText('half of ');
    const page = await (await desk.page.locator('aside iframe').elementHandle())?.contentFrame();
    await page?.evaluate(() =>
      Excel.run(async (context) => {
        const [first, second] = ['~ one', '~ two'].map((name) => context.workbook.worksheets.add(name));
        await context.sync();
        if (second) second.getRange('A1:B2').values = [[1, 2], [3, 4]]; // prettier-ignore
        second?.activate();
        first?.delete();
        await context.sync();
      }),
    );
    await keyboard.insertText('an entry');
    expect(await front.innerText()).toBe('花名册');
    await keyboard.press('Enter');
    await desk.waitForShown('花名册!J5', 'half of an entry');
    await front.getByText('~ two').waitFor();
    await desk.bring(before);
    await page?.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('~ two').delete();
        await context.sync();
      }),
    );
  });

  it('inserts and deletes rows, formulas following', async () => {
    const [name = ''] = (await desk.sheets()).slice(-1);
    await desk.bring(name);
    await desk.rightClick({ x: 20, y: 31 });
    // A click on the number between the words would only edit it.
    await desk.page.getByText('rows above').click({ position: { x: 10, y: 10 } });
    await desk.waitForShown('A3', '10');
    expect(await desk.shown('A2')).toBe('5');
    expect(await desk.cell('A3')).toEqual({ value: 10, formula: '=A2*2' });
    await desk.rightClick({ x: 20, y: 31 });
    await desk.page.getByText('Delete Selected Row').click();
    await desk.waitForShown('A2', '10');
  });

  it('knows Excel’s keys: filling, today, going about, finding and replacing', async () => {
    const { keyboard } = desk.page;
    await desk.type('F1', '一月', '=ROW()', '甲');
    await desk.goTo('F1:H2');
    await keyboard.press('Control+r');
    await desk.waitForShown('H1', '一月');
    expect(await desk.cell('H2')).toEqual({ value: 2, formula: '=ROW()' });
    await desk.goTo('H1:H4');
    await keyboard.press('Control+d');
    await desk.waitForShown('H4', '一月');
    await desk.goTo('L5:M6');
    await keyboard.type('=ROW()+L2');
    await keyboard.press('Control+Enter');
    await desk.waitForShown('M6', '6');
    expect(await desk.cell('M6')).toEqual({ value: 6, formula: '=ROW()+M3' });
    // In every area, one of a single cell among them; all of it is one thing to undo.
    await desk.goTo('L8:L9');
    const canvas = desk.page.locator('#univer-sheet-main-canvas_workbook');
    await canvas.click({ modifiers: ['Control'], position: { x: 120, y: 150 } });
    const { row, column } = await desk.selection();
    const clicked = `${String.fromCharCode(65 + column)}${row + 1}`;
    const before = await desk.shown(clicked);
    await keyboard.type('all');
    await keyboard.press('Control+Enter');
    for (const address of ['L8', 'L9', clicked]) await desk.waitForShown(address, 'all');
    await keyboard.press('Control+z');
    for (const address of ['L8', 'L9']) await desk.waitForShown(address, '');
    await desk.waitForShown(clicked, before);
    await desk.goTo('I1');
    await keyboard.press('Control+;');
    await desk.waitForAny('I1');
    expect(Number((await desk.cell('I1')).value)).toBeGreaterThan(46_000);
    await keyboard.press('Control+End');
    expect(await desk.selection()).toMatchObject({ column: 12 });
    await keyboard.press('Control+Home');
    expect(await desk.selection()).toMatchObject({ row: 0, column: 0 });
    await keyboard.press('Control+h');
    const dialog = desk.page.locator('[data-u-comp=find-replace-dialog]');
    await dialog.locator('input').nth(0).fill('一');
    await dialog.locator('input').nth(1).fill('二');
    await dialog.getByRole('button', { name: 'Find', exact: true }).click();
    await dialog.getByRole('button', { name: 'Replace All' }).click();
    await desk.page.getByRole('button', { name: 'OK', exact: true }).last().click();
    await desk.waitForShown('H4', '二月');
    await keyboard.press('Escape');
  });

  it('shows what the add-in writes, and its sheets', async () => {
    await desk.press('Score this month');
    await desk.page.locator('[data-u-comp=slide-tab-item]').getByText('Summary 2026-03', { exact: true }).waitFor();
    await desk.waitForAny("'Summary 2026-03'!A5");
  });

  it('tells the add-in’s Excel of the selection, and follows it', async () => {
    await desk.bring('花名册');
    await desk.goTo('B3');
    expect(await desk.selection()).toEqual({ sheet: '花名册', row: 2, column: 1, rowCount: 1, columnCount: 1 });
  });
});
