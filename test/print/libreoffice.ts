import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Prints a workbook to PDF with LibreOffice and gives the text of each page. */
export function printedPages(file: string, folder: string): string[] {
  run('soffice', ['--headless', `-env:UserInstallation=file://${join(folder, 'profile')}`, '--convert-to', 'pdf', '--outdir', folder, file], 'libreoffice-calc fonts-crosextra-carlito fonts-noto-cjk');
  const text = run('pdftotext', ['-layout', file.replace(/\.xlsx$/, '.pdf'), '-'], 'poppler-utils');
  return text.split('\f').slice(0, -1);
}

function run(program: string, args: readonly string[], packages: string): string {
  try {
    return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') {
      throw new Error(`These tests print with ${program}. Install it: apt-get install ${packages}`, { cause: error });
    }
    throw error;
  }
}
