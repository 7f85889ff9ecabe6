import type { StaffScore } from '../../report/report';
import type { BuildSource } from '../build-source';
import type { SheetDraft } from '../draft';
import { BODY_SIZE, SMALL_SIZE } from '../looks';
import { inPixels, pageHeight } from '../page';
import { itemLayout, itemRows } from './item-rows';
import { entryRows, monthLayout, monthRows } from './month-rows';
import type { Layout, PageRow, PageTable } from './page-rows';
import { addHead, addTableHeader, heightsOf } from './person-page';
import { OPINION, tailOf, type Tail, type TailFit } from './tail';

/** The most that names of sections add to the rows of a page, in points: two runs of one row, each with a long name. */
const NAMES = 200;
/** A page that has room to spare gives each row so much more at most, in points. */
const MOST_AIR = 6;
/** So many months stand beside the reasons; with more, what counted is a list below. */
const MOST_MONTHS = 3;
/** So many rows of a list go along to a last page that would else hold nothing but the end of the sheet. */
const COMPANY = 5;

/** Rows of one table that stand together on a page. */
export interface TableRun {
  readonly table: PageTable;
  readonly rows: readonly PageRow[];
}

/** A person's pages, each with the runs of its tables; how close the end of the sheet stands; the room for an opinion. */
export interface PersonPages {
  readonly layout: Layout;
  readonly fit: TailFit;
  readonly pages: readonly (readonly TableRun[])[];
  /** Points. */
  readonly opinion: number;
}

/** A layout, and the rows a person has in each of its tables. */
export interface SizedLayout {
  readonly layout: Layout;
  rowsOf(one: StaffScore): { readonly table: PageTable; readonly row: PageRow }[];
}

/** The period's layout in body size, and in small size for people who would else need a second page. */
export function layoutsOf(source: BuildSource): readonly [SizedLayout, SizedLayout] {
  const sized = (size: number): SizedLayout => {
    const isLong = source.months.length > MOST_MONTHS;
    const layout = isLong ? monthLayout(source, size) : itemLayout(source, size);
    const of = (at: number, rows: readonly PageRow[]) => {
      const table = layout.tables[at];
      return table ? rows.map((row) => ({ table, row })) : [];
    };
    return {
      layout,
      rowsOf: (one) =>
        isLong
          ? [...of(0, monthRows(one, layout, source)), ...of(1, entryRows(one, layout, source))]
          : of(0, itemRows(one, layout, source)),
    };
  };
  return [sized(BODY_SIZE), sized(SMALL_SIZE)];
}

/**
 * Puts a person's rows on pages: on one in body size where they fit, else on one in small size, if need be with the end
 * of the sheet drawn tight, else on as few as it takes. The last page has the end of the sheet, and never that alone.
 *
 * @param scratch an empty draft, to measure on what depends on the person's texts
 */
export function pagesOf(
  one: StaffScore,
  [large, small]: readonly [SizedLayout, SizedLayout],
  scratch: SheetDraft,
  source: BuildSource,
): PersonPages {
  addHead(scratch, one, source);
  const room = pageHeight(source.print.paper, 'portrait') - sum(scratch.rowHeights);
  const filled = ({ layout, rowsOf }: SizedLayout, fit: TailFit): Filled => {
    const tail = tailOf(scratch, one, source, fit);
    return { layout, fit, tail, pages: fill(rowsOf(one), room, tail.height, scratch) };
  };
  let best = filled(large, 'roomy');
  for (const fit of ['roomy', 'tight'] as const) {
    if (best.pages.length === 1) break;
    const smaller = filled(small, fit);
    if (smaller.pages.length < best.pages.length) best = smaller;
  }
  return withAir(best, room, scratch);
}

type Filled = Omit<PersonPages, 'opinion'> & { readonly tail: Tail };

type Placed = { readonly table: PageTable; readonly row: PageRow };

function fill(rows: readonly Placed[], room: number, tail: number, scratch: SheetDraft): TableRun[][] {
  const pages: Placed[][] = [[]];
  let texts = 0;
  for (const placed of rows) {
    const page = pages.at(-1) ?? [];
    texts += placed.row.height + (page.at(-1)?.table === placed.table ? 0 : headerHeight(placed.table, scratch));
    // The names of sections can only add to what the rows need; far from the page's end they need no measuring.
    const isFull = texts > room - NAMES && heightOf(runsOf([...page, placed]), scratch) > room;
    if (page.length > 0 && isFull) {
      pages.push([placed]);
      texts = placed.row.height + headerHeight(placed.table, scratch);
    } else page.push(placed);
  }
  const last = pages.at(-1) ?? [];
  const fits = (some: readonly Placed[]): boolean => heightOf(runsOf(some), scratch) + tail <= room;
  if (!fits(last)) pages.push(takeCompany(last, fits));
  return pages.map(runsOf);
}

/**
 * Takes rows off the end of a page, to stand above the end of the sheet on a page of their own: a whole section with
 * the total, or some rows of a list; none where they do not fit there or nothing would be left behind.
 */
function takeCompany(page: Placed[], fits: (rows: readonly Placed[]) => boolean): Placed[] {
  const last = page.findLast(({ row }) => row.section !== undefined);
  const section = page.at(-1)?.table === last?.table ? last?.row.section : undefined;
  const first = section === undefined ? page.length - COMPANY : page.findIndex(({ row }) => row.section === section);
  return first > 0 && fits(page.slice(first)) ? page.splice(first) : [];
}

function runsOf(rows: readonly Placed[]): TableRun[] {
  const runs: { table: PageTable; rows: PageRow[] }[] = [];
  for (const { table, row } of rows) {
    const last = runs.at(-1);
    if (last?.table === table) last.rows.push(row);
    else runs.push({ table, rows: [row] });
  }
  return runs;
}

/** What a page has left becomes room to write an opinion in, and on the only page of a person air in the rows. */
function withAir({ layout, fit, tail, pages }: Filled, room: number, scratch: SheetDraft): PersonPages {
  const spare = Math.max(room - tail.height - heightOf(pages.at(-1) ?? [], scratch), 0);
  const [only = []] = pages;
  const rows = only.reduce((count, run) => count + run.rows.length, 0);
  const forRows = pages.length === 1 ? Math.max(spare - (OPINION.good - tail.opinion), 0) : 0;
  const air = Math.min(Math.floor(forRows / Math.max(rows, 1) / 0.75) * 0.75, MOST_AIR);
  const opinion = Math.min(OPINION.most, tail.opinion + Math.floor((spare - air * rows) / 0.75) * 0.75);
  if (air === 0) return { layout, fit, pages, opinion };
  const airy = only.map(({ table, rows: own }) => ({
    table,
    rows: own.map((row) => ({ ...row, height: inPixels(row.height + air) })),
  }));
  return { layout, fit, pages: [airy], opinion };
}

function heightOf(runs: readonly TableRun[], scratch: SheetDraft): number {
  return sum(runs.map(({ table, rows }) => headerHeight(table, scratch) + sum(heightsOf(rows, scratch))));
}

/** Headings are measured once a table: they are the same on every page. */
function headerHeight(table: PageTable, scratch: SheetDraft): number {
  const known = headers.get(table);
  if (known !== undefined) return known;
  addTableHeader(scratch, table);
  const height = scratch.rowHeights.at(-1) ?? 0;
  headers.set(table, height);
  return height;
}

const headers = new WeakMap<PageTable, number>();

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
