import { mkdirSync } from 'node:fs';
import { OpenWorkbench, type WorkbenchPage } from './support/workbench';

let workbench: OpenWorkbench;
let desk: WorkbenchPage;

beforeAll(async () => {
  workbench = await OpenWorkbench.start();
  desk = await workbench.open();
});
afterAll(() => workbench?.close());

describe('the workbench', () => {
  it('opens with the sample, and the add-in reads its months', async () => {
    await desk.page.getByText('service-hall-2026Q1.xlsx').waitFor();
    await desk.pane.getByRole('combobox').first().waitFor();
  });

  it('scores the latest month by the ribbon’s button, with the result in the pane', async () => {
    await desk.press('Score this month');
    await desk.pane.getByText('Score sheets for March 2026 are made').waitFor();
  });

  it('makes the picture for the README, of a scored month in Chinese', async () => {
    const chinese = await workbench.open('language=zh');
    await chinese.press('本月评分');
    await chinese.waitForTab('汇总 2026-03');
    await chinese.waitForAny("'汇总 2026-03'!A5");
    await chinese.pane.getByText('于国栋').first().waitFor();
    // Away from the button, whose tip would hide others.
    await chinese.page.mouse.move(460, 620);
    await chinese.page.getByRole('tooltip').filter({ visible: true }).first().waitFor({ state: 'hidden' });
    mkdirSync('out', { recursive: true });
    await chinese.page.screenshot({ path: 'out/workbench.png' });
  });

  it('asked nothing of any other machine, and nothing went wrong on the page', () => {
    expect(workbench.requestsElsewhere).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});
