import { TABLES } from '../../../src/scoring';
import { readCases, type CsvRow } from './csv';
import { expectationsOf, type Expectation } from './expectations';
import { cellsOf, rosterOf, rulesOf, settingsOf, type Book, type Cells } from './tables';

/** A case of a rule-owner's table: a small workbook, the period it is scored for, and what must come out. */
export interface Case {
  readonly name: string;
  readonly book: Book;
  readonly period: string;
  /** Whom a figure without a name is about. */
  readonly who: string;
  readonly expected: readonly Expectation[];
}

const HEADERS = new Set<string>(TABLES.Incidents.columns.map(({ zh }) => zh));

/**
 * The cases of a file: each begins on a line with its name, and has the lines below without one. A line's incident
 * columns are a row of the log; a line with none of them filled is no row. Columns a file leaves out: rules 80, roster
 * solo, period 2026-03, 日期 2026-03-10, 姓名 甲.
 */
export function readBlocks(file: string): Case[] {
  const blocks: CsvRow[][] = [];
  for (const line of readCases(file)) {
    if (line.case) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.map(caseOf);
}

function caseOf(lines: readonly CsvRow[]): Case {
  const [{ case: name = '', rules = '80', roster = 'solo', settings = '', period = '' } = {}] = lines;
  const incidents = lines.flatMap(rowOf);
  const { tables, settings: ofRules } = rulesOf(rules === '' ? '80' : rules);
  return {
    name,
    book: { ...tables, incidents, roster: rosterOf(roster), settings: [...ofRules, ...settingsOf(settings)] },
    period: period === '' ? '2026-03' : period,
    who: String(incidents[0]?.姓名 ?? '甲'),
    expected: expectationsOf(lines.map(({ expect = '' }) => expect).join(';')),
  };
}

function rowOf(line: CsvRow): Cells[] {
  const filled = Object.entries(line).filter(
    ([column, text]) => text !== '' && column !== 'case' && column !== 'expect',
  );
  if (!filled.some(([column]) => HEADERS.has(column) || column === '备忘')) return [];
  const cells = cellsOf(line);
  const own = Object.fromEntries(Object.entries(cells).filter(([column]) => HEADERS.has(column)));
  return [{ ...('日期' in line ? {} : { 日期: '2026-03-10' }), ...('姓名' in line ? {} : { 姓名: '甲' }), ...own }];
}
