import { withSuffix, type SheetData } from '../../scoring/sheets';
import { MARK_NAME, markFormula, TEMPORARY } from '../mark';
import { addCharts } from './add-charts';
import { addRules } from './add-rules';
import { fillSheet } from './fill-sheet';
import { placeLogo } from './place-logo';
import { listSheets, replacedBy, type SheetList } from './own-sheets';
import { setUpPage, type PrintPart } from './set-up-page';
import { swapIn, type Draft } from './swap-in';
import { tidyUp } from './tidy-up';

/** Something that is kept with the workbook when its sheets are written, or not at all. */
export interface Alongside {
  /** Sends ahead what does not fit in the last request. */
  begin(signal?: AbortSignal): Promise<void>;
  /** Adds to the request in which the sheets take their places. */
  finish(): void;
  /** Takes away what was sent ahead, where the sheets do not come. */
  takeBack(): Promise<void>;
}

export interface WriteOptions {
  /** The share of the work that is done, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
  /** A PNG or JPEG as base64 for the heads of the sheets. */
  readonly logo?: string;
  /** What comes with the sheets, or not at all. */
  readonly alongside?: Alongside;
}

/** A sheet whose page set-up is not as it was asked for: to be looked at before it is printed. */
export interface PrintFault {
  readonly sheet: string;
  readonly parts: readonly PrintPart[];
}

export interface WrittenSheets {
  readonly names: readonly string[];
  readonly printFaults: readonly PrintFault[];
}

/**
 * Writes a period's sheets: each is built under a temporary name, and all are swapped in at the end, so that the workbook
 * holds the old set or the new one, never half. Sheets of ours for the same period are replaced; a sheet of somebody's
 * own keeps its name, and the new one gets a number behind it.
 *
 * @returns the names of the new sheets, in order, and what of their page set-up Excel did not take
 * @throws what Excel refuses, or the signal's reason; the workbook is then as it was
 */
export async function writeScoreSheets(
  context: Excel.RequestContext,
  sheets: readonly SheetData[],
  { onProgress, signal, logo, alongside }: WriteOptions = {},
): Promise<WrittenSheets> {
  await tidyUp(context, await listSheets(context));
  const list = await listSheets(context);
  const replaced = replacedBy(list, sheets[0]?.period ?? '', new Set(sheets.map(({ kind }) => kind)));
  const drafts = draftsOf(sheets, list, new Set(replaced.map(({ name }) => name)));
  const printFaults: PrintFault[] = [];
  context.runtime.enableEvents = false;
  try {
    for (const [index, draft] of drafts.entries()) {
      const parts = await buildSheet(context, draft, logo, (done) => {
        signal?.throwIfAborted();
        onProgress?.((index + done) / drafts.length);
      });
      if (parts.length > 0) printFaults.push({ sheet: draft.name, parts });
    }
    signal?.throwIfAborted();
    await alongside?.begin(signal);
    await swapIn(
      context,
      drafts,
      replaced.map(({ name }) => name),
      () => {
        alongside?.finish();
        context.runtime.enableEvents = true;
      },
    );
  } catch (error) {
    await removeDrafts(context, drafts);
    await alongside?.takeBack();
    throw error;
  }
  onProgress?.(1);
  return { names: drafts.map(({ name }) => name), printFaults };
}

/** Gives every sheet its final name, numbered where somebody's own sheet has it, and a temporary one to be built under. */
function draftsOf(sheets: readonly SheetData[], { names }: SheetList, replaced: ReadonlySet<string>): Draft[] {
  const taken = new Set(names.filter((name) => !replaced.has(name)).map((name) => name.toLowerCase()));
  const temporary = new Set(names.map((name) => name.toLowerCase()));
  return sheets.map((data) => {
    const name = freeName(data.name, taken);
    return { data, name, temporaryName: freeName(TEMPORARY, temporary) };
  });
}

function freeName(name: string, taken: Set<string>): string {
  let number = 1;
  while (taken.has(withSuffix(name, number).toLowerCase())) number += 1;
  const free = withSuffix(name, number);
  taken.add(free.toLowerCase());
  return free;
}

async function buildSheet(
  context: Excel.RequestContext,
  { data, name, temporaryName }: Draft,
  logo: string | undefined,
  pause: (done: number) => void,
): Promise<PrintPart[]> {
  context.application.suspendScreenUpdatingUntilNextSync();
  const sheet = context.workbook.worksheets.add(temporaryName);
  const { kind, period, part } = data;
  const mark = sheet.names.add(MARK_NAME, markFormula({ kind, period, part, sheetName: name }));
  mark.visible = false;
  await fillSheet(context, sheet, data, pause);
  addRules(sheet, data.rules);
  addCharts(sheet, data.charts, data.font);
  if (logo !== undefined) await placeLogo(context, sheet, data, logo);
  const parts = await setUpPage(context, sheet, data);
  pause(1);
  return parts;
}

/** Takes away what was built and lets events flow again; what is not there (or was swapped in before the failure) is left alone. */
async function removeDrafts(context: Excel.RequestContext, drafts: readonly Draft[]): Promise<void> {
  const found = drafts.map(({ temporaryName }) => context.workbook.worksheets.getItemOrNullObject(temporaryName));
  await context.sync();
  for (const sheet of found) if (!sheet.isNullObject) sheet.delete();
  context.runtime.enableEvents = true;
  await context.sync();
}
