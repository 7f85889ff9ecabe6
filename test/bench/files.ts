/**
 * Large workbooks through the stand-in's files: `npm run files` (100,000 rows), `npm run files -- 1048575` (the last row
 * Excel has). One run gives all figures: seconds of this process, and the most memory each step held, each in a process of
 * its own so that none is charged for another's.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newWorkbook, openWorkbook, saveWorkbook } from '../../src/stand-in/files';

const COLUMNS = 8;

/** A log as halls keep it: an id, a day, a person, a window, a clause, a quantity, a status and a note of some length. */
function valueAt(row: number, column: number): string | number {
  const values = [
    `E${row}`,
    46_000 + (row % 365),
    `员工${row % 20_000}`,
    `${row % 200}号窗口`,
    `TD${1 + (row % 5)}-1`,
    1 + (row % 3),
    '成立',
    `办理时未带微笑，来客投诉 ${(row * 31) % 5000}`,
  ];
  return values[column] ?? '';
}

type Step = (file: string, rows: number) => Promise<void>;

const steps: Readonly<Record<string, Step>> = {
  async 'made in the model and saved'(file, rows) {
    const opened = newWorkbook();
    const sheet = opened.model.activeSheet;
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < COLUMNS; column += 1)
        sheet.putCell(row, column, { value: valueAt(row, column), style: 0 });
    }
    sheet.changes.touch({ row: 0, column: 0, rowCount: rows, columnCount: COLUMNS });
    writeFileSync(file, await saveWorkbook(opened));
  },
  async opened(file) {
    await openWorkbook(readFileSync(file));
  },
  async 'opened, one cell changed, saved'(file) {
    const opened = await openWorkbook(readFileSync(file));
    const sheet = opened.model.activeSheet;
    sheet.putCell(5, 5, { value: 99, style: 0 });
    sheet.changes.touch({ row: 5, column: 5, rowCount: 1, columnCount: 1 });
    await saveWorkbook(opened);
  },
  async 'opened, a sheet added, saved'(file) {
    const opened = await openWorkbook(readFileSync(file));
    opened.model.addSheet('New').putCell(0, 0, { value: 1, style: 0 });
    await saveWorkbook(opened);
  },
};

async function one(name: string, file: string, rows: number): Promise<void> {
  const before = process.cpuUsage();
  await steps[name]?.(file, rows);
  const { user, system } = process.cpuUsage(before);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1000);
  process.stdout.write(
    `${name.padEnd(34)} ${((user + system) / 1e6).toFixed(1).padStart(6)} s of processor ${String(megabytes).padStart(6)} MB at most\n`,
  );
}

function all(rows: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  try {
    process.stdout.write(`${rows} rows of ${COLUMNS} cells\n`);
    for (const name of Object.keys(steps)) {
      execFileSync(process.execPath, [process.argv[1] ?? '', name, join(folder, 'log.xlsx'), String(rows)], {
        stdio: 'inherit',
      });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [first = '100000', file, rows] = process.argv.slice(2);
if (file === undefined) all(Number(first));
else void one(first, file, Number(rows));
