import { logFile, totalsByHand } from './support/log';
import { OpenWorkbench, type WorkbenchPage } from './support/workbench';

const SHEET = 'Summary 2025-12';

let workbench: OpenWorkbench;
let desk: WorkbenchPage;

beforeAll(async () => {
  workbench = await OpenWorkbench.start();
  desk = await workbench.open();
});
afterAll(() => workbench?.close());

/** What the page's own eyes see while it works. */
interface Watch {
  frames: number;
  longest: number;
  readonly steps: string[];
}

/** Counts frames, notes what the pane says of its progress, and the longest time nobody was heard. */
async function watch(): Promise<void> {
  await desk.page.evaluate(() => {
    const seen: Watch = { frames: 0, longest: 0, steps: [] };
    Object.assign(window, { watch: seen });
    let last = performance.now();
    setInterval(() => {
      seen.longest = Math.max(seen.longest, performance.now() - last);
      last = performance.now();
    }, 10);
    requestAnimationFrame(function draw() {
      seen.frames++;
      const bar = document.querySelector('iframe')?.contentDocument?.querySelector('[role=progressbar]');
      const step = bar?.closest('.fui-Field')?.textContent ?? '';
      if (step !== '' && !seen.steps.includes(step)) seen.steps.push(step);
      requestAnimationFrame(draw);
    });
  });
}

/** Totals by name, as the ranking in the grid shows them. */
function shownTotals(rows: number): Promise<Record<string, number>> {
  return desk.page.evaluate(
    ([sheet, count]) => {
      const { workbench: look } = window as unknown as { workbench: { shown(address: string): string } };
      const letters = Array.from(
        { length: 30 },
        (_, index) => (index < 26 ? '' : 'A') + String.fromCharCode(65 + (index % 26)),
      );
      const at = (column: string, row: number): string => look.shown(`'${sheet}'!${column}${row}`);
      const head = [1, 2, 3, 4, 5, 6, 7, 8].find((row) => letters.some((column) => at(column, row) === 'Name'));
      if (head === undefined) throw new Error('The ranking has no heading.');
      const [name = '', total = ''] = ['Name', 'Total'].map(
        (heading) => letters.find((column) => at(column, head).startsWith(heading)) ?? '',
      );
      return Object.fromEntries(
        Array.from(
          { length: Number(count) + 8 },
          (_, index) => [at(name, head + 1 + index), Number(at(total, head + 1 + index))] as const,
        ).filter(([person]) => person.startsWith('Person ')),
      );
    },
    [SHEET, rows] as const,
  );
}

describe.each([
  { rows: 5_000, people: 200 },
  { rows: 100_000, people: 2_000 },
])('a log of $rows rows and $people people', ({ rows, people }) => {
  let file: Buffer;
  beforeAll(async () => {
    file = await logFile(rows, people);
  });

  it('opens as it is, and the add-in reads it', async () => {
    await desk.openFile(`log-${rows}.xlsx`, file);
    await desk.page.getByText(`log-${rows}.xlsx`, { exact: true }).waitFor({ timeout: 60_000 });
    await desk.waitForShown(`Sheet1!A${rows + 1}`, `N${rows - 1}`, 60_000);
    await desk.pane
      .getByText(`${people} people`, { exact: false })
      .or(desk.pane.getByText(`${people.toLocaleString('en')} people`, { exact: false }))
      .first()
      .waitFor({ timeout: 60_000 });
  });

  it('is scored as one would by hand, with progress, while the page goes on drawing and answers', async () => {
    await watch();
    await desk.press('Score this month');
    await desk.pane.getByRole('progressbar').waitFor();
    await desk.press('Theme');
    await desk.page.getByRole('menuitemradio', { name: 'Dark' }).waitFor();
    const isAtWork = await desk.pane.getByRole('progressbar').isVisible();
    await desk.page.keyboard.press('Escape');
    await desk.pane.getByText('Score sheets for December 2025 are made').waitFor({ timeout: 150_000 });
    const seen = await desk.page.evaluate(() => (window as unknown as { watch: Watch }).watch);
    console.info(
      `${rows} rows: ${seen.frames} frames drawn while scoring, ${Math.round(seen.longest)} ms silent at most; ${seen.steps.join(' | ')}`,
    );
    expect(seen.frames).toBeGreaterThanOrEqual(10);
    expect(seen.steps.length).toBeGreaterThanOrEqual(2);
    // A few thousand rows may be done before anyone can press anything.
    if (rows > 10_000) expect(isAtWork).toBe(true);
    expect(await shownTotals(people)).toEqual(totalsByHand(rows, people, 12));
    expect(workbench.errors).toEqual([]);
  }, 240_000);
});
