import { join } from 'node:path';
import { texts } from '../../src/texts';
import { CommandLine, SAMPLE } from '../workbench/cli/run-cli';
import { printedPages } from './libreoffice';

jest.setTimeout(240_000);

const squeezed = (text: string) => text.replace(/\s+/gu, '');

describe.each(['zh', 'en'] as const)('the printed set (%s)', (language) => {
  const cli = new CommandLine();
  let pages: string[] = [];
  let report: Awaited<ReturnType<CommandLine['scoreToJson']>>;

  beforeAll(async () => {
    report = await cli.scoreToJson(SAMPLE, '--out', 'out.xlsx', '--lang', language);
    pages = printedPages(join(cli.folder, 'out.xlsx'), cli.folder);
  });
  afterAll(() => cli.remove());

  const title = squeezed(texts(language)('sheets.personal.title'));
  const personal = () => pages.filter((page) => squeezed(page).includes(title));

  it('gives everyone a page of their own, with their name, total and rank', () => {
    for (const { name, id, total } of report.staff) {
      const own = personal().map(squeezed).filter((page) => page.includes(name) && page.includes(id ?? ''));
      expect([name, own.length >= 1]).toEqual([name, true]);
      expect(own.join('')).toContain(String(total));
    }
  });

  it('needs a second page only where somebody has that much to print', () => {
    const more = personal().length - report.staff.length;
    expect(more).toBeGreaterThanOrEqual(0);
    expect(more).toBeLessThanOrEqual(report.staff.length * 0.1);
  });

  it('carries the seal and the page number at the foot of every page', () => {
    const made = pages.filter((page) => squeezed(page).includes(report.seal));
    expect(made.length).toBeGreaterThan(report.staff.length);
    for (const page of made) expect(squeezed(page)).toMatch(language === 'zh' ? /第\d+页\/共\d+页/u : /Page\d+of\d+/u);
  });

  it('cuts no text: no cell prints as ###', () => {
    expect(pages.filter((page) => page.includes('###'))).toEqual([]);
  });
});
