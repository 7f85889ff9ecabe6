import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** A word on a page, and its box in points from the page's top left. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The fonts a workbook is printed with: those of a bare system, or such as stand for Office's own. */
export type Fonts = 'bare' | 'like-office';

/** Prints a workbook to PDF with LibreOffice and gives the text of each page. */
export function printedPages(file: string, folder: string, fonts: Fonts = 'bare'): string[] {
  const environment: Record<string, string> =
    fonts === 'bare' ? {} : { FONTCONFIG_FILE: join(__dirname, 'fonts.conf') };
  run(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ],
    environment,
  );
  return run('pdftotext', ['-layout', pdfOf(file), '-'])
    .split('\f')
    .slice(0, -1);
}

/** The words of each page of a workbook that was printed, with their places. */
export function printedWords(file: string): Word[][] {
  const page = /<page [^>]*>([\s\S]*?)<\/page>/gu;
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/gu;
  return [...run('pdftotext', ['-bbox', pdfOf(file), '-']).matchAll(page)].map(([, words = '']) =>
    [...words.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
      text,
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    })),
  );
}

function pdfOf(file: string): string {
  return file.replace(/\.xlsx$/, '.pdf');
}

const PACKAGES = 'libreoffice-calc fonts-crosextra-carlito fonts-noto-cjk poppler-utils';

function run(program: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): string {
  try {
    return execFileSync(program, args, {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') {
      throw new Error(`These tests print with ${program}. Install it: apt-get install ${PACKAGES}`, { cause: error });
    }
    throw error;
  }
}
