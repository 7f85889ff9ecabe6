import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReportJson } from '../../../src/scoring';
import { run } from '../../../src/workbench/cli/run';

export const FIXTURES = join(__dirname, '../../fixtures/workbooks');
export const SAMPLE = join(__dirname, '../../../assets/samples/service-hall-2026Q1.xlsx');

/** What a run of the command line left behind. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, in a folder of its own. */
export class CommandLine {
  readonly folder = mkdtempSync(join(tmpdir(), 'windowscore-'));

  async run(...args: string[]): Promise<Ran> {
    const output = { stdout: '', stderr: '' };
    const stream = (name: 'stdout' | 'stderr') => ({
      isTTY: false,
      write: (text: string | Uint8Array) => {
        output[name] += String(text);
        return true;
      },
    });
    const now = new Date(2026, 3, 2, 9, 5);
    const status = await run(args, { folder: this.folder, stdout: stream('stdout'), stderr: stream('stderr'), now });
    return { status, ...output };
  }

  /** Scores a file and reads the JSON it wrote. */
  async scoreToJson(file: string, ...more: string[]): Promise<ReportJson> {
    await this.run(file, '--period', '2026-03', '--json', 'scores.json', ...more);
    return JSON.parse(readFileSync(join(this.folder, 'scores.json'), 'utf8')) as ReportJson;
  }

  files(): string[] {
    return readdirSync(this.folder);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
