import type { WorkbenchConsole } from '../../src/workbench/page/desk/console';
import { OpenWorkbench, type WorkbenchPage } from './support/workbench';

const LOG = '事件记录';

let workbench: OpenWorkbench;
let desk: WorkbenchPage;

beforeAll(async () => {
  workbench = await OpenWorkbench.start();
  desk = await workbench.open();
});
afterEach(() => expect(workbench.errors).toEqual([]));
afterAll(() => workbench?.close());

/** The first row of a sheet, counted from 1, whose cell in a column is empty. */
function firstEmptyRow(sheet: string, column: string): Promise<number> {
  return desk.page.evaluate(
    ([name, letter]) => {
      const { workbench: look } = window as unknown as { workbench: WorkbenchConsole };
      let row = 1;
      while (look.cell(`${name}!${letter}${row}`).value !== '') row++;
      return row;
    },
    [sheet, column] as const,
  );
}

/** How bright what is behind the pane's text is: 0 black, 255 white. */
function paneBrightness(): Promise<number> {
  return desk.pane
    .locator('.fui-FluentProvider')
    .first()
    .evaluate((element) => {
      const [red = 0, green = 0, blue = 0] =
        getComputedStyle(element).backgroundColor.match(/\d+/gu)?.map(Number) ?? [];
      return (red + green + blue) / 3;
    });
}

describe('an incident that is typed', () => {
  it('changes formula, chart and pane at once', async () => {
    await desk.page.locator('[data-u-comp=sheet-bar-append-button]').first().click();
    const [sheet = ''] = (await desk.sheets()).slice(-1);
    await desk.type('A1', '=WINDOWSCORE("于国栋","2026-03")');
    await desk.waitForShown('A1', '97.5');
    await desk.pane.getByRole('tab', { name: 'Overview' }).click();
    await desk.pane.getByRole('img', { name: /first is 于国栋 with 97\.5 points/u }).waitFor();
    const row = await firstEmptyRow(LOG, 'B');
    await desk.bring(LOG);
    for (const [column, entry] of [
      ['B', '2026-03-16'],
      ['C', '于国栋'],
      ['D', 'ZW054'],
      ['F', 'TD2-1'],
    ] as const)
      await desk.type(`${column}${row}`, entry);
    await desk.waitForShown(`${sheet}!A1`, '96.5');
    await desk.pane.getByRole('img', { name: /first is 刘欣然 with 97 points/u }).waitFor();
    await desk.pane.getByRole('tab', { name: 'Score' }).click();
    await desk.pane.getByRole('row', { name: /^2 于国栋.*96\.5 \/ 100/u }).waitFor();
  });
});

describe('a line of the check', () => {
  it('leads to its cell in the grid', async () => {
    await desk.pane.getByRole('tab', { name: /^Check/u }).click();
    const line = desk.pane.getByRole('button', { name: /^事件记录, row \d+, “姓名”$/u }).first();
    const row = Number(/row (\d+)/u.exec((await line.textContent()) ?? '')?.[1]);
    await line.click();
    await desk.page.waitForFunction(
      (address) => document.querySelector<HTMLInputElement>('[data-u-comp=defined-name] input')?.value === address,
      `C${row}`,
    );
    expect(await desk.selection()).toEqual({ sheet: LOG, row: row - 1, column: 2, rowCount: 1, columnCount: 1 });
  });

  it('is mended by a press, and Ctrl+Z in the grid takes back what the add-in wrote', async () => {
    const { row } = await desk.selection();
    const before = await desk.shown(`C${row + 1}`);
    await desk.pane.getByRole('button', { name: /^Change to 徐思雨/u }).click();
    await desk.waitForShown(`C${row + 1}`, '徐思雨');
    await desk.goTo(`C${row + 1}`);
    await desk.page.keyboard.press('Control+z');
    await desk.waitForShown(`C${row + 1}`, before);
    // The line is back in the pane, and the keys are still the grid's.
    await desk.pane.getByRole('button', { name: /^Change to 徐思雨/u }).waitFor();
    expect(await desk.page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
  });
});

describe('the look', () => {
  it('turns dark, page and pane, and the workbook stays', async () => {
    expect(await paneBrightness()).toBeGreaterThan(200);
    await desk.press('Theme');
    await desk.page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await desk.ready();
    expect(await paneBrightness()).toBeLessThan(80);
    expect(desk.page.url()).toContain('theme=dark');
    expect(await desk.sheets()).toContain(LOG);
  });

  it('turns Chinese, page, ribbon and pane', async () => {
    await desk.press('Language');
    await desk.page.getByRole('menuitemradio', { name: '中文' }).click();
    await desk.ready();
    await desk.pane.getByRole('tab', { name: '概览' }).waitFor();
    await desk.page.getByRole('button', { name: '本月评分', exact: true }).waitFor();
    expect(await desk.page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await desk.press('语言');
    await desk.page.getByRole('menuitemradio', { name: 'English' }).click();
    await desk.ready();
  });
});

describe('an empty workbook', () => {
  it('gets tables, scores and sheets by the mouse', async () => {
    await desk.press('New');
    await desk.pane.getByRole('checkbox', { name: /With sample data/u }).check();
    await desk.pane.getByRole('button', { name: 'Make the tables' }).click();
    await desk.pane.getByText(/^Made: Incidents/u).waitFor({ timeout: 30_000 });
    await desk.pane.getByRole('tab', { name: 'Score' }).click();
    await desk.pane.getByRole('button', { name: 'Make sheets' }).click();
    await desk.pane.getByText(/^Score sheets for .* are made/u).waitFor({ timeout: 30_000 });
    expect(
      (await desk.sheets()).filter((name) => /^(Summary|Score sheets|Notice|Deductions) /u.test(name)),
    ).toHaveLength(4);
  });

  it('asked nothing of any other machine all the while', () => expect(workbench.requestsElsewhere).toEqual([]));
});
