import { readFileSync } from 'node:fs';
import type axeCore from 'axe-core';
import type { Frame } from 'playwright-core';
import { contrastRatio, rgbaOf } from '../support/contrast-ratio';
import { CONTRAST_THEMES } from './support/contrast';
import { Keyboard } from './support/keyboard';
import { weakWords } from './support/weak-words';
import { OpenWorkbench, type WorkbenchPage } from './support/workbench';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await OpenWorkbench.start();
});
afterAll(() => workbench?.close());

/** The frame the pane is in, once it is there; a new workbook brings a new one. */
async function frameOf(desk: WorkbenchPage): Promise<Frame> {
  const handle = await desk.page.locator('iframe').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('The pane has no frame.');
  await frame.getByRole('tab').first().waitFor();
  return frame;
}

async function sheetsOf(desk: WorkbenchPage): Promise<string[]> {
  return desk.sheets();
}

describe('the pane, by the keyboard alone', () => {
  it('goes from an empty workbook to tables, scores and sheets', async () => {
    const desk = await workbench.open('language=en');
    await desk.pane.getByRole('tab').first().waitFor();
    await desk.press('New');
    await desk.pane.getByRole('button', { name: 'Make the tables' }).waitFor();
    const keys = new Keyboard(desk.page, await frameOf(desk));
    await desk.page.locator('iframe').focus();
    await keys.reach(/With sample data/);
    await keys.press('Space');
    await keys.enter(/^Make the tables/);
    await desk.pane.getByText(/^Made: Incidents/).waitFor({ timeout: 30_000 });
    await keys.reach(/^Score|^Check|^Overview|^Add/);
    await keys.press('Home', 'Enter');
    await desk.pane.getByRole('table').waitFor();
    await keys.enter(/^Make sheets/);
    await desk.pane.getByText(/^Score sheets for .* are made/).waitFor({ timeout: 30_000 });
    expect(
      (await sheetsOf(desk)).filter((name) => /^(Summary|Score sheets|Notice|Deductions) /.test(name)),
    ).toHaveLength(4);
    await keys.enter(/^Henry|^Alice/);
    await desk.pane
      .getByText(/^Sum: /)
      .first()
      .waitFor();
    await keys.enter(/^Back to the list/);
    await desk.pane.getByRole('table').waitFor();
  });

  it('goes from a log with faults through the check to sheets', async () => {
    // The sample: twelve rows of it cannot be counted as they stand.
    const desk = await workbench.open('language=en');
    await desk.pane.getByRole('tab', { name: /Check \d+/ }).waitFor({ timeout: 30_000 });
    const keys = new Keyboard(desk.page, await frameOf(desk));
    const faulty = desk.pane.getByText(/^Faulty, not counted \((\d+)\)/);
    await desk.page.locator('iframe').focus();
    await keys.reach(/^Score|^Check/);
    await keys.press('ArrowRight', 'Enter');
    await faulty.waitFor();
    const before = await faulty.textContent();
    await keys.enter(/^Change to/);
    await desk.pane.getByText('1 cell changed.').waitFor();
    await desk.page.waitForFunction(
      ([text]) => !document.querySelector('iframe')?.contentDocument?.body.textContent?.includes(String(text)),
      [before],
    );
    await keys.reach(/^Score|^Check/);
    await keys.press('Home', 'Enter');
    await keys.enter(/^Make sheets/);
    await desk.pane.getByText(/^Score sheets for .* are made/).waitFor({ timeout: 30_000 });
    expect((await sheetsOf(desk)).some((name) => name.startsWith('Summary '))).toBe(true);
  });
});

/** What axe finds on the pane as it is shown, colours included. */
async function findings(frame: Frame): Promise<string[]> {
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    // Fluent's own helpers hand the focus on at once; to axe they look like places to stay.
    const { violations } = await axe.run(
      { exclude: [['[data-tabster-dummy]']] },
      { resultTypes: ['violations'], preload: false },
    );
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
    return found.slice(0, 8);
  });
}

/** Waits until a view stands as it stays: nothing is loaded, nothing moves. */
async function settled(frame: Frame): Promise<void> {
  await frame.waitForFunction(() => !document.querySelector('[role=progressbar]'));
  await frame.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await nextFrame();
    await nextFrame();
    const ending = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

// Colours do not depend on the language, nor widths on the theme.
describe.each([
  ['en', 'dark'],
  ['zh', 'light'],
] as const)('in %s, %s, 320 px wide', (language, theme) => {
  it('axe finds nothing on any view, and nothing runs out at the side', async () => {
    const desk = await workbench.open(`language=${language}&theme=${theme}`);
    await desk.page.addStyleTag({ content: 'aside { width: 320px !important; }' });
    await desk.pane.getByRole('table').waitFor();
    const frame = await frameOf(desk);
    // Evaluated, not put in as an element: the page's own policy lets no inline script in.
    await frame.evaluate(AXE);
    const look = async (view: string): Promise<void> => {
      await settled(frame);
      const overflow = await frame.evaluate(() => {
        const scroller = document.getElementById('view')?.parentElement?.parentElement ?? document.documentElement;
        return scroller.scrollWidth - scroller.clientWidth;
      });
      expect({ view, overflow, findings: await findings(frame) }).toEqual({ view, overflow: 0, findings: [] });
    };
    await look('score');
    await frame.getByRole('button', { name: /^(选项|Options)$/ }).click();
    await look('options');
    await frame.getByRole('combobox', { name: /^(考核周期|Period)$/ }).selectOption('days');
    await frame
      .getByRole('button', { name: /^(打开日历|Open the calendar)/ })
      .last()
      .click();
    await frame.getByRole('grid').waitFor();
    await look('own days, calendar');
    await desk.page.keyboard.press('Escape');
    await frame.getByRole('table').getByRole('button').first().click();
    await look('explain');
    await frame
      .getByRole('button', { name: /^(申诉：|Appeal:)/ })
      .first()
      .click();
    const form = frame.getByRole('dialog');
    await form.getByRole('button', { name: /^(记录|Record)$/ }).waitFor();
    // With every box there is, in a low pane: all of it can be reached.
    await form.getByRole('combobox').selectOption('changed');
    await look('appeal');
    await form.getByRole('textbox', { name: /^(申诉日|Filed on)/ }).fill('');
    await desk.page.setViewportSize({ width: 1280, height: 640 });
    await form.getByRole('button', { name: /^(记录|Record)$/ }).click();
    await look('appeal, with faults');
    await desk.page.setViewportSize({ width: 1280, height: 800 });
    await form.getByRole('button', { name: /^(取消|Cancel)$/ }).click();
    // What opens over the pane leaves the pane in sight.
    await frame.getByRole('button', { name: /^(更多|More)/ }).click();
    await frame.getByRole('menuitemradio').first().waitFor();
    const uncovered = await frame.evaluate(() =>
      document.getElementById('view')?.contains(document.elementFromPoint(40, 400)),
    );
    expect(uncovered).toBe(true);
    await frame.getByRole('menuitemradio').first().press('Escape');
    for (const tab of [/检查|Check/, /概览|Overview/, /登记|Add/]) {
      await frame.getByRole('tab', { name: tab }).click();
      await look(String(tab));
    }
    for (const item of [0, 1, 2]) {
      await frame.getByRole('button', { name: /^(更多|More)/ }).click();
      await frame.getByRole('menuitemradio').nth(item).click();
      await look(`menu ${item}`);
    }
    await desk.page.close();
  });
});

/** By kind, the colours of what the pane draws itself and the system does not recolour, and the colour they lie on. */
function drawnColors(frame: Frame): Promise<{ canvas: string; words: string[]; shapes: string[] }> {
  return frame.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    Object.assign(probe.style, { color: 'Canvas', forcedColorAdjust: 'none' });
    const all = (selector: string, property: 'fill' | 'stroke' | 'backgroundColor'): string[] => [
      ...new Set([...document.querySelectorAll(selector)].map((element) => getComputedStyle(element)[property])),
    ];
    return {
      canvas: getComputedStyle(probe).color,
      words: all('[role=img] text', 'fill'),
      shapes: [
        ...all('[role=img] path', 'stroke'),
        ...all('[role=img] circle, [role=img] rect', 'fill'),
        ...all('[role=img] div[style*=width]', 'backgroundColor'),
      ],
    };
  });
}

/** The colours of the ring and the dot of what is chosen of several. */
function chosenMarks(frame: Frame): Promise<string[]> {
  return frame
    .locator('input[type=radio]:checked ~ .fui-Radio__indicator')
    .evaluateAll((marks) =>
      marks.flatMap((mark) => [
        getComputedStyle(mark).borderTopColor,
        getComputedStyle(mark, '::after').backgroundColor,
      ]),
    );
}

// axe does not see the colours that the system forces.
describe.each(CONTRAST_THEMES)('in the contrast theme %s', (theme) => {
  let own: OpenWorkbench;
  afterEach(() => own?.close());

  it('words and charts stand out, and links are told from words', async () => {
    own = await OpenWorkbench.start(theme);
    const desk = await own.open('language=zh');
    const frame = await frameOf(desk);
    const link = frame.getByRole('table').getByRole('button').first();
    await link.waitFor();
    expect(await link.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('underline');
    const wordsStandOut = async (where: string): Promise<void> => {
      await settled(frame);
      expect({ where, weak: await weakWords(frame) }).toEqual({ where, weak: [] });
    };
    const make = frame.getByRole('button', { name: '生成评分表' });
    await desk.page.mouse.move(0, 0);
    await wordsStandOut('score');
    await make.hover();
    await wordsStandOut('a main button under the mouse');
    await frame.getByRole('button', { name: '选项' }).hover();
    await wordsStandOut('a button under the mouse');
    await frame.getByRole('button', { name: '选项' }).click();
    const marks = await chosenMarks(frame);
    await frame.getByRole('button', { name: '选项' }).click();
    await frame.getByRole('combobox', { name: '考核周期' }).selectOption('days');
    await frame.getByRole('textbox', { name: '从' }).fill('2026-03-05');
    await frame.getByRole('button', { name: '打开日历：从' }).click();
    await frame.getByRole('grid').waitFor();
    await wordsStandOut('calendar');
    await desk.page.keyboard.press('Escape');
    await frame.getByRole('button', { name: /^更多/ }).click();
    await frame.getByRole('menuitemradio').first().hover();
    await wordsStandOut('menu');
    await desk.page.keyboard.press('Escape');
    await frame.getByRole('tab', { name: /概览/ }).click();
    await frame.getByRole('img').first().waitFor();
    const { canvas, words, shapes } = await drawnColors(frame);
    expect([words.length > 0, shapes.length > 1, marks.length > 1]).toEqual([true, true, true]);
    const least = (colors: readonly string[]): number =>
      Math.min(...colors.map((color) => contrastRatio(rgbaOf(color), rgbaOf(canvas))));
    expect(least(words)).toBeGreaterThanOrEqual(4.5);
    expect(least([...shapes, ...marks])).toBeGreaterThanOrEqual(3);
  });
});
