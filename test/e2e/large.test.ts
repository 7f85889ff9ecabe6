import { newWorkbook, saveWorkbook } from '../../src/stand-in/files';
import { writeInputs } from '../../src/stand-in/model/write-cells';
import { OpenWorkbench, type WorkbenchPage } from './support/workbench';

let workbench: OpenWorkbench;
let desk: WorkbenchPage;

beforeAll(async () => {
  workbench = await OpenWorkbench.start();
  desk = await workbench.open();
});
afterAll(() => workbench?.close());

const HEADERS = ['ID', 'Date', 'Name', 'Staff ID', 'Window', 'Clause', 'Quantity', 'Note'];
const CLAUSES = ['TD1-1', 'TD2-1', 'TD3-1', 'ZL1-1', 'XL1-1', 'JL2-2'];

/** A log of so many rows in one month, of 200 people. */
async function log(rows: number): Promise<Buffer> {
  const book = newWorkbook();
  const [sheet] = book.model.sheets;
  const lines = Array.from({ length: rows }, (_, index) => [
    `N${index}`, 46082 + (index % 28), `Person ${index % 200}`, `P${index % 200}`, `W${index % 8}`, CLAUSES[index % CLAUSES.length] ?? '', 1, `note ${index}`,
  ]);
  if (sheet) writeInputs(sheet, { row: 0, column: 0, rowCount: rows + 1, columnCount: HEADERS.length }, [HEADERS, ...lines]);
  return Buffer.from(await saveWorkbook(book));
}

describe.each([5_000])('a log of %d rows', (rows) => {
  it('opens, scores with progress, and the page answers all the while', async () => {
    await desk.page.locator('input[type=file]').setInputFiles({ name: `log-${rows}.xlsx`, mimeType: '', buffer: await log(rows) });
    await desk.page.getByText(`log-${rows}.xlsx`, { exact: true }).waitFor();
    await desk.waitForShown(`Sheet1!A${rows + 1}`, `N${rows - 1}`, 30_000);
    // The longest time between two timers is the longest time nobody was heard.
    await desk.page.evaluate(() => {
      const page = window as unknown as { longest: number };
      page.longest = 0;
      let last = performance.now();
      setInterval(() => {
        page.longest = Math.max(page.longest, performance.now() - last);
        last = performance.now();
      }, 10);
    });
    await desk.press('Score this month');
    await desk.waitForTab('Summary 2026-03', 90_000);
    await desk.waitForAny("'Summary 2026-03'!A5", 30_000);
    const longest = await desk.page.evaluate(() => (window as unknown as { longest: number }).longest);
    console.info(`${rows} rows: the page was silent for ${Math.round(longest)} ms at most`);
    expect(workbench.errors).toEqual([]);
  }, 180_000);
});
