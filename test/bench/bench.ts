/**
 * The figures of speed and size against their targets, and against other ways to the same answers. Every contender's
 * answers are compared before it is timed. `npm install && npm run bench -- [small] [medium] [large]`
 */
import { execFileSync } from 'node:child_process';
import { filterPerCell } from './contenders/filter';
import { arqueroYear, polarsYear } from './contenders/frames';
import { answerCells, countedLog, monthSheet, watchCells, yearMatrix, type Cell } from './contenders/product';
import { jsonRulesYear, zenYear } from './contenders/rule-engines';
import { duckdbYear, sqliteYear, sqlJsCells } from './contenders/sql';
import { sumifsSheet } from './contenders/sumifs';
import { checkSame, inTurn, timed } from './measure';
import {
  blocksOf,
  logOf,
  nameOf,
  namesOf,
  random,
  SIZES,
  tablesOf,
  throughJson,
  wholeRow,
  type Row,
  type Size,
  type WholeRow,
} from './workload';

const CELLS = 10_000;
/** Rule engines are given so many rows at the most. */
const ENGINE_ROWS = 5_000;
const MONTH = 5;

interface Target {
  readonly least?: number;
  readonly most?: number;
}

/** Prints one line of the table. */
function figure(name: string, size: Size, seen: number, { least, most }: Target = {}): void {
  const target = least !== undefined ? `>= ${least}` : most !== undefined ? `<= ${most}` : '-';
  const isReached = seen >= (least ?? -Infinity) && seen <= (most ?? Infinity);
  const verdict = target === '-' ? '' : isReached ? 'ok' : 'below';
  const shown = seen >= 100 ? seen.toFixed(0) : seen >= 10 ? seen.toFixed(1) : seen.toFixed(2);
  console.log(`| ${name} | ${size} | ${shown} | ${target} | ${verdict} |`);
}

async function measure(size: Size): Promise<void> {
  const turns = { small: 7, medium: 5, large: 3 }[size];
  const isHeavy = size === 'large';
  const names = namesOf(size);
  const blocks = [...blocksOf(logOf(size))].map((block) => JSON.stringify(block));
  const parse = (): Row[][] => blocks.map((block) => JSON.parse(block) as Row[]);
  const rows = parse().flat();
  const tables = (): ReturnType<typeof tablesOf> => tablesOf(size, rows);
  const next = random(7);
  const cells = throughJson(
    Array.from({ length: CELLS }, (): Cell => ({ name: nameOf(next(names.length)), month: next(12) })),
  );

  // First, for what others leave behind in the process, threads among them, tells most on what is short.
  await reading(size, turns, parse, rows, tables);

  const filtered = cells.slice(0, Math.min(CELLS, Math.ceil(4_000_000 / rows.length)));
  const expected = answerCells(tables(), cells).answers;
  const year = yearMatrix(tables()).answers;
  checkSame('the filter', filterPerCell(rows, filtered), expected.slice(0, filtered.length));
  checkSame('the watched cells', watchCells(tables(), cells).answers, expected);
  checkSame('sql.js', sqlJsCells(rows, cells), expected);
  const frames = { sqlite: sqliteYear, duckdb: duckdbYear, arquero: arqueroYear, polars: polarsYear };
  for (const [name, work] of Object.entries(frames)) checkSame(name, await work(rows, names), year);

  const storm = await inTurn(
    [
      timed('answers', tables, (of) => answerCells(of, cells)),
      timed('watched', tables, (of) => watchCells(of, cells)),
      timed(
        'filter',
        () => rows,
        (of) => filterPerCell(of, filtered),
      ),
      timed(
        'sql.js',
        () => rows,
        (of) => sqlJsCells(of, cells),
      ),
    ],
    turns,
    isHeavy,
  );
  const filterTime = (storm.get('filter')! * CELLS) / filtered.length;
  figure('10,000 answers, cold, against a filter per call', size, filterTime / storm.get('answers')!, {
    least: size === 'small' ? 300 : 1000,
  });
  figure('10,000 watched cells, cold, against a filter per call', size, filterTime / storm.get('watched')!);
  figure(
    '10,000 watched cells, cold, against sql.js with an index',
    size,
    storm.get('sql.js')! / storm.get('watched')!,
  );
  const matrix = await inTurn(
    [
      timed('product', tables, yearMatrix),
      ...Object.entries(frames).map(([name, work]) =>
        timed(
          name,
          () => rows,
          (of) => work(of, names),
        ),
      ),
    ],
    turns,
    isHeavy,
  );
  for (const name of Object.keys(frames))
    console.log(`|   ${name} | ${size} | ${(matrix.get(name)! / matrix.get('product')!).toFixed(1)} | | |`);
  const best = Math.min(...Object.keys(frames).map((name) => matrix.get(name)!));
  figure('load and year matrix against the best of these', size, best / matrix.get('product')!, { least: 4 });
  if (size === 'small') await smallOnly(rows, names, tables);
  if (size === 'large') memory();
}

async function reading(
  size: Size,
  turns: number,
  parse: () => Row[][],
  rows: readonly Row[],
  tables: () => ReturnType<typeof tablesOf>,
): Promise<void> {
  // The least that reading can be: every cell is looked at, and nothing is kept. To put the cells in columns takes several
  // times as long, so this contender is a strict one.
  const touch = (whole: readonly WholeRow[]): number => {
    let blank = 0;
    for (const row of whole) for (const cell of row) if (cell === '' || cell === null) blank += 1;
    return blank;
  };
  const isHeavy = size === 'large';
  const touched = async (): Promise<number> => {
    // By itself, so that its cells burden nobody else's memory.
    const whole = rows.map(wholeRow);
    return (await inTurn([timed('touch', () => whole, touch)], turns)).get('touch')!;
  };
  const before = await touched();
  const times = await inTurn(
    [
      timed('ingest', tables, countedLog),
      timed(
        'parse',
        () => 0,
        () => parse().length,
      ),
    ],
    turns,
    isHeavy,
  );
  const touching = Math.min(before, await touched());
  figure('ingest / reading all 8 cells of every row', size, times.get('ingest')! / touching, {
    most: size === 'medium' ? 4 : 6,
  });
  figure('ingest / JSON.parse of the four needed columns', size, times.get('ingest')! / times.get('parse')!, {
    most: 0.7,
  });
  const shown = [times.get('ingest')!, times.get('parse')!, touching].map((time) => time.toFixed(2)).join(' | ');
  console.log(`|   ingest, JSON.parse, reading 8 cells: milliseconds | ${size} | ${shown} |`);
}

async function smallOnly(
  rows: readonly Row[],
  names: readonly string[],
  tables: () => ReturnType<typeof tablesOf>,
): Promise<void> {
  const some = rows.slice(0, ENGINE_ROWS);
  const expected = yearMatrix(tablesOf('small', some)).answers;
  checkSame('json-rules-engine', await jsonRulesYear(some, names), expected);
  checkSame('zen', await zenYear(some, names), expected);
  const engines = await inTurn(
    [
      timed('product', () => tablesOf('small', some), yearMatrix),
      timed(
        'json-rules-engine',
        () => some,
        (of) => jsonRulesYear(of, names),
      ),
      timed(
        'zen',
        () => some,
        (of) => zenYear(of, names),
      ),
    ],
    7,
  );
  figure(
    'year matrix against json-rules-engine',
    'small',
    engines.get('json-rules-engine')! / engines.get('product')!,
    { least: 300 },
  );
  figure('year matrix against zen in loop mode', 'small', engines.get('zen')! / engines.get('product')!, { least: 30 });
  const sumifs = sumifsSheet(rows, names, MONTH);
  if (!sumifs) return console.log('|   month sheet against SUMIFS: there is no soffice here | small | | | |');
  checkSame('SUMIFS', sumifs.cells, monthSheet(tables(), MONTH).answers);
  const sheet = await inTurn([timed('sheet', tables, (of) => monthSheet(of, MONTH))], 11);
  figure('month sheet against recalculating SUMIFS in LibreOffice', 'small', sumifs.time / sheet.get('sheet')!, {
    least: 3000,
  });
}

function memory(): void {
  const output = execFileSync(process.execPath, ['--expose-gc', new URL('./memory.mjs', import.meta.url).pathname], {
    encoding: 'utf8',
  });
  const { peak, kept } = JSON.parse(output) as { peak: number; kept: number };
  figure('memory while the log is read in blocks: peak MB', 'large', peak, { most: 200 });
  figure('memory kept: MB', 'large', kept, { most: 80 });
}

console.log('| figure | size | seen | target | |\n|---|---|---|---|---|');
const asked = process.argv.slice(2).filter((name): name is Size => name in SIZES);
for (const size of asked.length > 0 ? asked : (Object.keys(SIZES) as Size[])) await measure(size);
