import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exam, monthOf, rulebook, type Row } from '../workload';

const points = new Map(rulebook.clauses.map((clause) => [clause.code, clause]));
const itemNumber = new Map(rulebook.items.map(({ code }, index) => [code, index + 1]));

/** What a row adds to its item, worked out beforehand: that favours the formulas. */
function pointsOf([, , code, quantity]: Row): number {
  const { kind, points: each = 0 } = points.get(code)!;
  if (kind === 'zero' || kind === 'band') return 0;
  if (kind === 'discretionaryDeduct') return -quantity;
  return (kind === 'add' ? 1 : -1) * each * quantity;
}

/** The month sheet's formulas of one person (column A): one an item, then the total. */
function formulasOf(row: number, month: number, rows: number): string[] {
  const column = (letter: string) => `[$Log.$${letter}$1:.$${letter}$${rows}]`;
  const own = `${column('A')};[.$A${row}];${column('B')};${month + 1}`;
  const items = rulebook.items.map(({ code, start, max }) => {
    const sum = `SUMIFS(${column('D')};${own};${column('C')};${itemNumber.get(code)})`;
    const zero = rulebook.clauses.find(({ item, kind }) => item === code && kind === 'zero');
    const exams = `${own};${column('E')};"${exam.code}"`;
    const latest = `COM.MICROSOFT.MAXIFS(${column('F')};${exams})`;
    const score = `COM.MICROSOFT.MAXIFS(${column('G')};${exams};${column('F')};${latest})`;
    const bands = [...rulebook.bands].sort((a, b) => a.atLeast - b.atLeast);
    const band = bands.reduce((lower, { atLeast, points: own }) => `IF(${score}>=${atLeast};${own};${lower})`, '0');
    const from = start === 'full' ? String(max) : start === 'zero' ? '0' : band;
    const settled = `MIN(${max};MAX(0;${from}+${sum}))`;
    if (start === 'band') return `IF(COUNTIFS(${exams})=0;0;${settled})`;
    return zero ? `IF(COUNTIFS(${own};${column('E')};"${zero.code}")>0;0;${settled})` : settled;
  });
  return [...items, `SUM([.B${row}:.${String.fromCharCode(65 + items.length)}${row}])`];
}

const text = (value: string) =>
  `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const number = (value: number) => `<table:table-cell office:value-type="float" office:value="${value}"/>`;
const formula = (source: string) =>
  `<table:table-cell table:formula="of:=${source.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}"/>`;
const sheet = (name: string, rows: readonly string[]) =>
  `<table:table table:name="${name}">${rows.map((cells) => `<table:table-row>${cells}</table:table-row>`).join('')}</table:table>`;

function document(rows: readonly Row[], names: readonly string[], month: number, isCalculated: boolean): string {
  const scores = names.map((name, index) => {
    const cells = formulasOf(index + 1, month, rows.length).map((source) =>
      isCalculated ? formula(source) : number(1),
    );
    return text(name) + cells.join('');
  });
  const log = rows.map((row) => {
    const [date, name, code, quantity] = row;
    const item = itemNumber.get(points.get(code)!.item)!;
    return (
      text(name) +
      [monthOf(date) + 1, item, pointsOf(row)].map(number).join('') +
      text(code) +
      number(date) +
      number(quantity)
    );
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>${sheet('Scores', scores)}${sheet('Log', log)}</office:spreadsheet></office:body></office:document>`;
}

/** The milliseconds a command takes: by the wall or of processors, whichever is less. */
function timeOf(command: readonly string[]): number {
  const shell = 'TIMEFORMAT="%R %U %S"; time "$@" > /dev/null 2> /dev/null';
  const { stderr, status } = spawnSync('bash', ['-c', shell, 'bash', ...command], { encoding: 'utf8' });
  if (status !== 0) throw new NoOfficeError();
  const [wall = 0, user = 0, system = 0] = stderr.trim().split(/\s+/).map(Number);
  return Math.min(wall, user + system) * 1000;
}

class NoOfficeError extends Error {
  override readonly name = 'NoOfficeError';
}

/**
 * LibreOffice opens the workbook and prints its first sheet, once with formulas and once with values in their place: the
 * difference is their recalculation.
 *
 * @returns the cells row by row, and the milliseconds; `undefined` where there is no LibreOffice
 */
export function sumifsSheet(rows: readonly Row[], names: readonly string[], month: number) {
  const folder = mkdtempSync(join(tmpdir(), 'sumifs-'));
  try {
    const time = (file: string, isCalculated: boolean): number => {
      writeFileSync(join(folder, `${file}.fods`), document(rows, names, month, isCalculated));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      return timeOf([
        'soffice',
        profile,
        '--headless',
        '--convert-to',
        'csv',
        '--outdir',
        folder,
        join(folder, `${file}.fods`),
      ]);
    };
    time('warm', false);
    const [values, formulas] = [time('values', false), time('formulas', true)];
    const lines = readFileSync(join(folder, 'formulas.csv'), 'utf8').trim().split('\n');
    return { cells: lines.flatMap((line) => line.split(',').slice(1).map(Number)), time: formulas - values };
  } catch (error) {
    if (error instanceof NoOfficeError) return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
