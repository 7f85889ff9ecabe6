import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** A sheet as openpyxl reads it. */
export interface OtherSheet {
  readonly name: string;
  /** By coordinate: openpyxl's data type (s text, n number, f formula, d date …) and the value. */
  readonly cells: Readonly<Record<string, readonly [string, unknown]>>;
  readonly merges: readonly string[];
  readonly tables: readonly string[];
  /** The last row before each break. */
  readonly rowBreaks: readonly number[];
  readonly orientation: string | null;
  readonly paper: number | null;
  readonly fitToPage: boolean;
  readonly titles: string | null;
  readonly footer: readonly (string | null)[];
}

/** Reads a workbook with openpyxl. Debian's python3 is asked for by path, for its packages are not those of other Pythons. */
export const readWithOpenpyxl = (file: string): OtherSheet[] => runPython('read.py', file);

/** What openpyxl finds of a workbook beside its cells. */
export interface OtherObjects {
  readonly charts: readonly {
    readonly sheet: string;
    readonly type: string;
    readonly parts: readonly string[];
    readonly title: string | null;
    /** Column and row of the corners. */
    readonly from: readonly [number, number];
    readonly to: readonly [number, number];
    readonly series: readonly { readonly formula: string; readonly cached: readonly number[] | null }[];
  }[];
  /** Names of styles by cell, where not Normal. */
  readonly styles: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, string>>;
  readonly title: string | null;
  readonly custom: Readonly<Record<string, unknown>>;
  readonly locked: boolean;
  readonly pictures: readonly string[];
  readonly customXml: readonly string[];
}

export const readObjectsWithOpenpyxl = (file: string): OtherObjects => runPython('read_objects.py', file);

/** Sheets by name, as openpyxl reads their look, paper, tables, links and protection: see sheets.py. */
export interface OtherSheets {
  readonly sheets: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly active: string;
  readonly locked: boolean;
  /** The runs of each rich text and whether they are bold. */
  readonly rich: readonly (readonly (readonly [string, boolean])[])[];
  readonly parts: readonly string[];
}

export const readSheetsWithOpenpyxl = (file: string): OtherSheets => runPython('sheets.py', file);

function runPython<T>(script: string, file: string): T {
  try {
    const json = execFileSync('/usr/bin/python3', [join(__dirname, script), file], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return JSON.parse(json) as T;
  } catch (error) {
    const { stderr = '', code } = error as { stderr?: string; code?: string };
    if (code === 'ENOENT' || stderr.includes('No module named')) {
      throw new Error('These tests read workbooks with openpyxl. Install it: apt-get install python3-openpyxl', {
        cause: error,
      });
    }
    throw error;
  }
}
