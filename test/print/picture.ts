import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { texts } from '../../src/texts';
import { CommandLine, SAMPLE } from '../workbench/cli/run-cli';
import { printedPages } from './libreoffice';

/** Makes the README's pictures: the sample's ranking and one person's page, as they print. */
async function main(): Promise<void> {
  const cli = new CommandLine();
  const { status, stderr } = await cli.run(SAMPLE, '--period', '2026-03', '--out', 'out.xlsx');
  if (status === 2) throw new Error(stderr);
  const pages = printedPages(join(cli.folder, 'out.xlsx'), cli.folder).map((page) => page.replace(/\s+/gu, ''));
  const folder = join(__dirname, '../../assets/screenshots');
  mkdirSync(folder, { recursive: true });
  for (const kind of ['ranking', 'personal'] as const) {
    // Of the personal sheets one that fits on a page, with its signatures.
    const shows = [texts('zh')(`sheets.${kind}.title`), ...(kind === 'personal' ? ['服务态度', '被考核人'] : [])];
    const page = pages.findIndex((text) => shows.every((part) => text.includes(part))) + 1;
    execFileSync('pdftoppm', ['-r', '80', '-png', '-singlefile', '-f', String(page), '-l', String(page), join(cli.folder, 'out.pdf'), join(cli.folder, kind)]);
    copyFileSync(join(cli.folder, `${kind}.png`), join(folder, `${kind}.png`));
    console.log(join(folder, `${kind}.png`));
  }
  cli.remove();
}

void main();
