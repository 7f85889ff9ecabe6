import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { texts } from '../../src/texts';
import { CommandLine, SAMPLE } from '../workbench/cli/run-cli';
import { printedPages } from './libreoffice';

const t = texts('zh');

/** What stands on the pages that are shown: the ranking's first, its last with the charts, a person's with signatures. */
const PAGES = {
  ranking: [t('sheets.ranking.name'), t('sheets.outOf'), t('sheets.rank')],
  summary: [t('sheets.windows'), t('sheets.chartWindows'), t('sheets.sealPlace')],
  personal: [t('sheets.item'), '服务态度', t('sheets.assessed'), t('sheets.pointsTaken', { points: 2 })],
} as const;

/** Makes the README's pictures of the sample as it prints, with fonts that stand for Office's own. */
async function main(): Promise<void> {
  const cli = new CommandLine();
  const { status, stderr } = await cli.run(SAMPLE, '--period', '2026-03', '--out', 'out.xlsx');
  if (status === 2) throw new Error(stderr);
  const squeezed = (text: string): string => text.replace(/\s+/gu, '');
  const pages = printedPages(join(cli.folder, 'out.xlsx'), cli.folder, 'like-office').map(squeezed);
  const folder = join(__dirname, '../../assets/screenshots');
  mkdirSync(folder, { recursive: true });
  for (const [kind, shows] of Object.entries(PAGES)) {
    const page = pages.findIndex((text) => shows.every((part) => text.includes(squeezed(part)))) + 1;
    if (page === 0) throw new Error(`No page shows ${shows.join(', ')}.`);
    execFileSync('pdftoppm', [
      '-r',
      '90',
      '-png',
      '-singlefile',
      '-f',
      String(page),
      '-l',
      String(page),
      join(cli.folder, 'out.pdf'),
      join(cli.folder, kind),
    ]);
    copyFileSync(join(cli.folder, `${kind}.png`), join(folder, `${kind}.png`));
    console.log(join(folder, `${kind}.png`));
  }
  cli.remove();
}

void main();
