import type {} from '../../src/stand-in/jest/stand-in';
import { registerFunctions } from '../../src/functions';
import { Outbox } from '../../src/functions/outbox';
import { createStore, type Store } from '../../src/store';
import { LiveWorkbook, type Pace } from '../../src/workbook';
import type { Language } from '../../src/texts';
import { workbookOf, type SheetSpec } from '../workbook/books';

type MakeMetadata = (language: string) => Promise<string>;
const { functionsMetadata } = jest.requireActual<{ functionsMetadata: MakeMetadata }>(
  '../../build/functions-metadata.js',
);

/** Days of March 2026 as Excel's serial numbers: `MARCH` is its first. */
export const MARCH = 46082;
/** No waiting but for what settles; looks only when a test asks for them. */
const PACE: Pace = { settle: 5, look: 1_000_000, glance: 0, retry: 10 };
/** The sheet in which formulas are typed. */
export const SHEET = '查分';

export interface LiveSheet {
  readonly live: LiveWorkbook;
  readonly store: Store;
}

type Metadata = Parameters<typeof standIn.host.functions.load>[0];

const made = new Map<Language, Promise<string>>();

/** Tells Excel of the functions as their file does. */
export async function loadFunctions(language: Language = 'zh'): Promise<void> {
  const metadata = made.get(language) ?? functionsMetadata(language);
  made.set(language, metadata);
  standIn.host.functions.load(JSON.parse(await metadata) as Metadata);
}

/** Opens a workbook of these sheets and one to type in, with the functions told to Excel and nothing read yet. */
export async function openSheet(
  sheets: readonly SheetSpec[],
  { pace = {}, language = 'zh' }: { pace?: Partial<Pace>; language?: Language } = {},
): Promise<LiveSheet> {
  await standIn.restart(workbookOf([...sheets, { name: SHEET, rows: [['']] }]), { timeScale: 0.05 });
  const store: Store = createStore(
    (_log, rows) => live.readDetails(rows),
    (period) => live.sealByEdition(period),
  );
  const live: LiveWorkbook = new LiveWorkbook(store, { ...PACE, ...pace });
  registerFunctions(store, language, new Outbox({ bytes: 1_500_000, pause: 100 }));
  await loadFunctions(language);
  return { live, store };
}

/** Types into the sheet. */
export const type = (address: string, input: string | number): void =>
  standIn.host.user.type(`${SHEET}!${address}`, input);

/** What a cell of the sheet shows. */
export function shown(address: string): unknown {
  const [, column = '', row = ''] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return standIn.workbook.sheetByName(SHEET)?.cells.get(Number(row) - 1, column.charCodeAt(0) - 65)?.value;
}

/** Waits until a cell shows something; fails with what it shows in the end. */
export async function settles(address: string, value: unknown): Promise<void> {
  await until(() => JSON.stringify(shown(address)) === JSON.stringify(value));
  expect(shown(address)).toEqual(value);
}

/** Waits until something holds; gives up after three seconds, or as many as are given. */
export async function until(holds: () => boolean, seconds = 3): Promise<void> {
  for (let turn = 0; turn < seconds * 100 && !holds(); turn++) await pause(10);
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How many requests reach Excel while something is done, and until a moment after. */
export async function requestsOf(work: () => Promise<void> | void): Promise<number> {
  const before = standIn.host.faults.requests;
  await work();
  await pause(60);
  return standIn.host.faults.requests - before;
}

/** Does something in the workbook by the API, as a person would by Excel's own buttons. */
export async function inWorkbook(work: (workbook: Excel.Workbook) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
}
