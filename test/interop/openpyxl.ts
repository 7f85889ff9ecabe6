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
export function readWithOpenpyxl(file: string): OtherSheet[] {
  try {
    const json = execFileSync('/usr/bin/python3', [join(__dirname, 'read.py'), file], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
    return JSON.parse(json) as OtherSheet[];
  } catch (error) {
    const { stderr = '', code } = error as { stderr?: string; code?: string };
    if (code === 'ENOENT' || stderr.includes('No module named')) {
      throw new Error('These tests read workbooks with openpyxl. Install it: apt-get install python3-openpyxl', { cause: error });
    }
    throw error;
  }
}
