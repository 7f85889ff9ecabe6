import { asOneUndo } from '../edit/as-one-undo';
import { cellsOf, findFormulas, rangeOf, type Run, type SheetFormulas } from './find-formulas';

/** Cells that call our functions: those that values are put in place of, and those that stay. */
export interface FormulaCount {
  readonly cells: number;
  /** On how many sheets those are. */
  readonly sheets: number;
  /** Cells that stay because they have no answer yet. */
  readonly waiting: number;
  /** The names of protected sheets, on which all formulas stay. */
  readonly protectedSheets: readonly string[];
}

/** Areas that are asked for, or written, at once. */
const AREAS_PER_REQUEST = 1_000;

/** Counts the cells whose formulas call our functions. */
export async function countFormulas(): Promise<FormulaCount> {
  return Excel.run(async (context) => countOf(await findFormulas(context)));
}

/**
 * Puts values in place of all formulas that call our functions, for a workbook that goes to people without the add-in,
 * as "paste values" would: texts stay texts, errors errors, and what a formula spilled stays where it is. Formulas
 * without an answer yet, and those on protected sheets, stay.
 *
 * @returns what was replaced, and what stayed
 */
export async function freezeFormulas(): Promise<FormulaCount> {
  return asOneUndo(async (context) => {
    const found = await findFormulas(context);
    const { runtime } = context;
    runtime.load('enableEvents');
    await context.sync();
    const before = runtime.enableEvents;
    runtime.enableEvents = false;
    try {
      for (const { sheet, answered, isProtected } of found) {
        if (isProtected) continue;
        for (const areas of portions(await withSpills(context, sheet, answered))) {
          for (const area of areas) area.copyFrom(area, Excel.RangeCopyType.values);
          await context.sync();
        }
      }
    } finally {
      runtime.enableEvents = before;
      await context.sync();
    }
    return countOf(found);
  });
}

/** The cells of the runs, and for a formula that spilled all it spilled to: frozen alone it would take that away. */
async function withSpills(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  runs: readonly Run[],
): Promise<Excel.Range[]> {
  const areas = runs.map((run) => rangeOf(sheet, run));
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.12')) return areas;
  for (const portion of portions(areas)) {
    for (const area of portion) area.load('hasSpill');
    await context.sync();
  }
  // `null` where only some of a run's cells spill.
  const spilling = runs.filter((_, index) => areas[index]?.hasSpill !== false);
  const anchors = spilling.flatMap(({ row, column, count, width }) =>
    Array.from({ length: count * width }, (_, cell) => ({
      row: row + Math.floor(cell / width),
      column: column + (cell % width),
    })),
  );
  const spills: Excel.Range[] = [];
  for (const portion of portions(anchors)) {
    const asked = portion.map(({ row, column }) => sheet.getCell(row, column).getSpillingToRangeOrNullObject());
    for (const spill of asked) spill.load('address');
    await context.sync();
    spills.push(...asked.filter((spill) => !spill.isNullObject));
  }
  return [...spills, ...areas];
}

function portions<One>(all: readonly One[]): One[][] {
  return Array.from({ length: Math.ceil(all.length / AREAS_PER_REQUEST) }, (_, index) =>
    all.slice(index * AREAS_PER_REQUEST, (index + 1) * AREAS_PER_REQUEST),
  );
}

function countOf(found: readonly SheetFormulas[]): FormulaCount {
  const open = found.filter(({ isProtected }) => !isProtected);
  return {
    cells: open.reduce((sum, { answered }) => sum + cellsOf(answered), 0),
    sheets: open.filter(({ answered }) => answered.length > 0).length,
    waiting: open.reduce((sum, { waiting }) => sum + waiting, 0),
    protectedSheets: found.filter(({ isProtected }) => isProtected).map(({ sheet }) => sheet.name),
  };
}
