import { callsOurs } from './our-formulas';

/** How many cells call our functions, and on how many sheets. */
export interface FormulaCount {
  readonly cells: number;
  readonly sheets: number;
}

/** A run of cells in one column whose formulas call our functions; rows and columns count from 0. */
interface Run {
  readonly row: number;
  readonly column: number;
  count: number;
}

/** Formulas are read so many cells at a time: they are longer than values. */
const CELLS_PER_REQUEST = 50_000;

/** Counts the cells whose formulas call our functions. */
export async function countFormulas(): Promise<FormulaCount> {
  return Excel.run(async (context) => countOf((await findRuns(context)).values()));
}

/**
 * Puts values in place of all formulas that call our functions, for a workbook that goes to people without the add-in,
 * as "paste values" would: texts stay texts, errors errors, and what a formula spilled stays where it is.
 *
 * @returns what was replaced
 */
export async function freezeFormulas(): Promise<FormulaCount> {
  return Excel.run(async (context) => {
    const found = await findRuns(context);
    const { runtime } = context;
    runtime.load('enableEvents');
    await context.sync();
    const before = runtime.enableEvents;
    runtime.enableEvents = false;
    try {
      for (const [name, runs] of found) {
        const sheet = context.workbook.worksheets.getItem(name);
        for (const area of await withSpills(context, sheet, runs)) area.copyFrom(area, Excel.RangeCopyType.values);
        await context.sync();
      }
    } finally {
      runtime.enableEvents = before;
      await context.sync();
    }
    return countOf(found.values());
  });
}

/** The cells of the runs, and for a formula that spilled all it spilled to: frozen alone it would take that away. */
async function withSpills(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  runs: readonly Run[],
): Promise<Excel.Range[]> {
  const areas = runs.map(({ row, column, count }) => sheet.getRangeByIndexes(row, column, count, 1));
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.12')) return areas;
  for (const area of areas) area.load('hasSpill');
  await context.sync();
  // `null` where only some of a run's cells spill.
  const spilling = runs.filter((_, index) => areas[index]?.hasSpill !== false);
  const anchors = spilling.flatMap(({ row, column, count }) =>
    Array.from({ length: count }, (_, offset) => sheet.getCell(row + offset, column)),
  );
  const spills = anchors.map((cell) => cell.getSpillingToRangeOrNullObject());
  for (const spill of spills) spill.load('isNullObject');
  await context.sync();
  return [...spills.filter((spill) => !spill.isNullObject), ...areas];
}

async function findRuns(context: Excel.RequestContext): Promise<Map<string, Run[]>> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const used = worksheets.items.map((sheet) => ({ sheet, range: sheet.getUsedRangeOrNullObject(true) }));
  for (const { range } of used) range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const found = new Map<string, Run[]>();
  for (const { sheet, range } of used) {
    if (range.isNullObject) continue;
    const runs = await runsIn(context, sheet, range);
    if (runs.length > 0) found.set(sheet.name, runs);
  }
  return found;
}

async function runsIn(context: Excel.RequestContext, sheet: Excel.Worksheet, used: Excel.Range): Promise<Run[]> {
  const runs: Run[] = [];
  const open: (Run | undefined)[] = [];
  const height = Math.max(1, Math.floor(CELLS_PER_REQUEST / used.columnCount));
  for (let read = 0; read < used.rowCount; read += height) {
    const part = sheet.getRangeByIndexes(
      used.rowIndex + read,
      used.columnIndex,
      Math.min(height, used.rowCount - read),
      used.columnCount,
    );
    part.load('formulas');
    await context.sync();
    const rows: unknown[][] = part.formulas;
    rows.forEach((cells, down) =>
      cells.forEach((formula, across) => {
        const above = open[across];
        if (!callsOurs(formula)) open[across] = undefined;
        else if (above) above.count += 1;
        else
          runs.push((open[across] = { row: used.rowIndex + read + down, column: used.columnIndex + across, count: 1 }));
      }),
    );
  }
  return runs;
}

function countOf(found: Iterable<readonly Run[]>): FormulaCount {
  const sheets = [...found];
  return { cells: sheets.flat().reduce((sum, { count }) => sum + count, 0), sheets: sheets.length };
}
