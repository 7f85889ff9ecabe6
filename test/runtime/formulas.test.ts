/** @jest-environment ./src/stand-in/jest/environment-jsdom.ts */
import '../../src/stand-in/jest/stand-in';
import { TextEncoder } from 'node:util';
import { boot } from '../../src/runtime/boot';
import { createAddIn } from '../../src/runtime/create-add-in';
import { loadFunctions, MARCH, pause, SHEET, settles, shown, type, until } from '../functions/live-sheet';
import { logOf, ROSTER, workbookOf } from '../workbook/books';

jest.mock('../../src/taskpane/mount', () => {
  mounted += 1;
  return jest.requireActual('../../src/taskpane/mount');
});
let mounted = 0;

// What every browser has and jsdom has not.
Object.assign(globalThis, { TextEncoder });
window.matchMedia ??= (media: string) =>
  ({ media, matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) as never;

const LOG = logOf([['a', MARCH, '张三', 'TD1-1', 1]]);
let visibility: DocumentVisibilityState = 'hidden';
Object.defineProperty(document, 'visibilityState', { get: () => visibility });

/** Starts the add-in as Excel does for a workbook with formulas: its page is there, and nobody sees it. */
async function start(): Promise<void> {
  visibility = 'hidden';
  mounted = 0;
  document.body.innerHTML = '<div id="pane"><p>…</p></div>';
  const sheets = [LOG, ROSTER, { name: SHEET, rows: [['']] }];
  await standIn.restart(workbookOf(sheets), { timeScale: 0.05, displayLanguage: 'zh-CN' });
  await loadFunctions();
  await boot(createAddIn());
}

const pane = (): string => document.querySelector('#pane')?.textContent ?? '';

describe('the add-in in a workbook with formulas', () => {
  it('answers them with its pane never opened and never loaded, and follows the log', async () => {
    await start();
    type('B2', '=WINDOWSCORE("张三","2026-03")');
    await settles('B2', 84);
    standIn.host.user.type('事件记录!E2', 3);
    await settles('B2', 82);
    expect({ mounted, pane: pane() }).toEqual({ mounted: 0, pane: '…' });
  });

  it('finds what no event told when its window is turned to', async () => {
    await start();
    type('B2', '=WINDOWSCORE("张三","2026-03")');
    await settles('B2', 84);
    standIn.workbook.sheetByName('事件记录')!.putCell(1, 4, { value: 6, style: 0 });
    window.dispatchEvent(new Event('focus'));
    await settles('B2', 79);
  });

  it('asks nothing of a workbook without formulas', async () => {
    await start();
    const before = standIn.host.faults.requests;
    await pause(50);
    expect(standIn.host.faults.requests).toBe(before);
  });

  it('freezes them from the ribbon, in the pane, once the user said yes', async () => {
    await start();
    type('B2', '=WINDOWSCORE("张三","2026-03")');
    await settles('B2', 84);
    standIn.shell.pressButton('freezeFormulas');
    // The pane is loaded for it: a large part of a browser's work, done here by Node.
    await until(() => pane().includes('1 个公式将换成'), 30);
    expect(standIn.host.appRuntime.state).toBe('Visible');
    expect(cellB2()).toHaveProperty('formula');
    press('换成数值');
    await until(() => pane().includes('已把'));
    expect(cellB2()).not.toHaveProperty('formula');
    expect(shown('B2')).toBe(84);
  });

  it('starts with the workbook where the user chose so', async () => {
    await start();
    standIn.shell.pressButton('freezeFormulas');
    await until(() => pane().includes('没有用到考核公式'), 30);
    await until(() => document.querySelector('[role=switch]') !== null);
    expect(await Office.addin.getStartupBehavior()).toBe('None');
    document.querySelector<HTMLInputElement>('[role=switch]')?.click();
    await until(() => standIn.host.appRuntime.startState === 'Background');
    expect(await Office.addin.getStartupBehavior()).toBe('Load');
  });
});

function press(label: string): void {
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label)?.click();
}

function cellB2(): unknown {
  return standIn.workbook.sheetByName(SHEET)!.cells.get(1, 1);
}
