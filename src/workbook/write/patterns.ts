import type { Area, FormatAreas, LookAreas, RowRun, SheetData } from '../../scoring/sheets';

/** How a block of rows looks: all in rows of the sheet, and inside the block. */
export interface Pattern {
  readonly block: RowRun;
  readonly numbers: readonly FormatAreas[];
  readonly looks: readonly LookAreas[];
  readonly merges: readonly Area[];
  /** Runs of further blocks that look the same; each a whole number of blocks long. */
  readonly copies: readonly RowRun[];
}

/** So many areas are shared out in a millisecond or two. */
const AREAS_PER_STEP = 1_000;

/**
 * The patterns of a sheet's blocks, found in steps: people's pages differ in their words and mostly not in how they look,
 * so that one is formatted and the others are copied from it.
 */
export function* patternsOf({ blocks, numbers, looks, merges }: SheetData): Generator<void, Pattern[]> {
  const ofBlock = blocks.map((block) => ({
    block,
    numbers: [] as FormatAreas[],
    looks: [] as LookAreas[],
    merges: [] as Area[],
  }));
  const starts = blocks.map(({ first }) => first);
  for (const { format, areas } of numbers) {
    yield* split(areas, starts, blocks, (at, own) => ofBlock[at]?.numbers.push({ format, areas: own }));
  }
  for (const { look, areas } of looks) {
    yield* split(areas, starts, blocks, (at, own) => ofBlock[at]?.looks.push({ look, areas: own }));
  }
  yield* split(merges, starts, blocks, (at, own) => ofBlock[at]?.merges.push(...own));
  const patterns = new Map<string, Pattern & { readonly copies: RowRun[] }>();
  for (const own of ofBlock) {
    const key = keyOf(own);
    const known = patterns.get(key);
    if (known) addRun(known.copies, own.block);
    else patterns.set(key, { ...own, copies: [] });
    yield;
  }
  return [...patterns.values()];
}

/** Hands each block the parts of areas that lie in it. */
function* split(
  areas: readonly Area[],
  starts: readonly number[],
  blocks: readonly RowRun[],
  give: (block: number, areas: Area[]) => void,
): Generator<void> {
  const parts = new Map<number, Area[]>();
  for (const [index, area] of areas.entries()) {
    if (index % AREAS_PER_STEP === 0) yield;
    const end = area.row + area.rowCount;
    for (let at = blockAt(starts, area.row), block = blocks[at]; block && block.first < end; block = blocks[++at]) {
      const row = Math.max(area.row, block.first);
      const part = { ...area, row, rowCount: Math.min(end, block.first + block.count) - row };
      const known = parts.get(at);
      if (known) known.push(part);
      else parts.set(at, [part]);
    }
  }
  for (const [at, own] of parts) give(at, own);
}

/** The block a row is in: the last that starts at or above it. */
function blockAt(starts: readonly number[], row: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}

function keyOf({ block, numbers, looks, merges }: Omit<Pattern, 'copies'>): string {
  const places = (areas: readonly Area[]): string =>
    areas
      .map(({ row, column, rowCount, columnCount }) => `${row - block.first},${column},${rowCount},${columnCount}`)
      .join(';');
  return [
    block.count,
    ...numbers.map(({ format, areas }) => `${format} ${places(areas)}`),
    ...looks.map(({ look, areas }) => `${look} ${places(areas)}`),
    places(merges),
  ].join('|');
}

function addRun(runs: RowRun[], block: RowRun): void {
  const last = runs.at(-1);
  if (last && last.first + last.count === block.first)
    runs[runs.length - 1] = { first: last.first, count: last.count + block.count };
  else runs.push(block);
}
