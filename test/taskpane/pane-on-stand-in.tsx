import { webcrypto } from 'node:crypto';
import { TextEncoder } from 'node:util';
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { createLiveFormulas } from '../../src/runtime/live-formulas';
import { paneActions } from '../../src/runtime/pane/pane-actions';
import { PaneRoot } from '../../src/taskpane/mount';
import { createSession, type PaneSession } from '../../src/taskpane/model/session';
import type { HostTheme } from '../../src/taskpane/theme';
import type { Language } from '../../src/texts';
import { workbookOf, type SheetSpec } from '../workbook/books';

// What every browser has and jsdom has not.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
Object.assign(globalThis, { TextEncoder });

Element.prototype.scrollIntoView ??= () => undefined;

// A missing element is named, not the whole document printed.
configure({ getElementError: (message) => new Error(message ?? 'not found') });

/**
 * Of Fluent UI's thousands of style rules the page gets those that tell what is there to be seen or heard. jsdom tries every
 * rule on every element whose role or name is asked for, and with all of them nearly all of a test's time goes there.
 */
const renderer = createDOMRenderer(document, {
  unstable_filterCSSRule: (rule) => /[{;](display|visibility|content)\s*:/.test(rule),
});

/** Opens a workbook of these sheets in an Excel and the pane beside it, and waits until the workbook is read. */
export async function openPane(
  sheets: readonly SheetSpec[],
  language: Language = 'zh',
  hostTheme?: HostTheme,
  excel: Parameters<typeof standIn.restart>[1] = {},
): Promise<PaneSession> {
  cleanup();
  // jsdom has no media queries; the system of these tests prefers light.
  window.matchMedia ??= (media: string) =>
    ({
      media,
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
  await standIn.restart(sheets.length === 0 ? standIn.blank() : workbookOf(sheets), excel);
  const session = createSession(paneActions(createLiveFormulas(), language), language);
  await act(async () => {
    render(
      <RendererProvider renderer={renderer} targetDocument={document}>
        <PaneRoot session={session} hostTheme={hostTheme} />
      </RendererProvider>,
    );
    await session.open();
  });
  return session;
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

/** Presses a button and lets the work it begins run. */
export async function press(name: string | RegExp, within?: HTMLElement): Promise<void> {
  const target = within ? inside(within, name) : button(name);
  await act(async () => void fireEvent.click(target));
}

function inside(container: HTMLElement, name: string | RegExp): HTMLElement {
  return within(container).getByRole('button', { name });
}

export async function turnTo(tab: string | RegExp): Promise<void> {
  await act(async () => void fireEvent.click(screen.getByRole('tab', { name: tab })));
}

/** Waits until something holds: work in the workbook takes many turns. */
export async function until(holds: () => unknown): Promise<void> {
  await waitFor(holds, { timeout: 8_000, interval: 20 });
}

/** Writes into a box. */
export async function write(label: string | RegExp, text: string): Promise<void> {
  await act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value: text } }));
}

/** Types into a box that searches, and takes one of those it lists. */
export async function choose(label: RegExp, text: string, option: RegExp): Promise<void> {
  const box = screen.getByRole('combobox', { name: label });
  await act(async () => {
    fireEvent.click(box);
    fireEvent.change(box, { target: { value: text } });
  });
  await until(() => expect(screen.getByRole('option', { name: option })).toBeTruthy());
  await act(async () => void fireEvent.click(screen.getByRole('option', { name: option })));
}

/** The value of a cell of the open workbook, rows and columns from 0. */
export function cell(sheet: string, row: number, column: number): unknown {
  return standIn.workbook.sheetByName(sheet)?.cells.get(row, column)?.value ?? '';
}

/** The values of a table's body, as the workbook holds them; none where there is no such table. */
export function tableRows(name: string): unknown[][] {
  const sheet = standIn.workbook.sheets.find(({ tables }) => tables.some((table) => table.name === name));
  const area = sheet?.tables.find((table) => table.name === name)?.area;
  if (!sheet || !area) return [];
  return Array.from({ length: area.rowCount - 1 }, (_row, down) =>
    Array.from({ length: area.columnCount }, (_column, across) =>
      cell(sheet.name, area.row + 1 + down, area.column + across),
    ),
  );
}

/** Does something in Excel beside the pane, which may hear of it meanwhile. */
export async function inExcel<Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  return act(async () => Excel.run(work));
}

/** Waits until the pane asks nothing more of Excel. */
export async function quiet(): Promise<void> {
  let before = -1;
  while (before !== standIn.host.faults.requests) {
    before = standIn.host.faults.requests;
    await act(async () => new Promise((resolve) => setTimeout(resolve, 150)));
  }
}

/** The first two people of `ROSTER` change places: the numbers they are known by are others then. */
export async function swapFirstOfRoster(): Promise<void> {
  const swapped = [
    ['A2', '李四'],
    ['A1', '张三'],
  ];
  await act(async () => standIn.host.user.type('花名册!A2', swapped));
  await quiet();
}
