import { join } from 'node:path';
import type { ReportJson } from '../../src/scoring';
import { installGlobals, startExcel } from '../../src/stand-in/boot/node';
import { readWorkbookFile, writeWorkbookFile } from '../../src/stand-in/files/node';
import { texts } from '../../src/texts';
import { CommandLine, SAMPLE } from '../workbench/cli/run-cli';
import { printedPages, printedWords, type Word } from './libreoffice';
import { bandsOf, madePages, type MadeRow } from './made-sheet';

jest.setTimeout(240_000);

const squeezed = (text: string) => text.replace(/\s+/gu, '');
/** Fonts' boxes are a little higher than their rows where lines are close, in points. */
const NEARLY = 1.2;

/** The sample of a unit with a name and as many signatures as there may be, on the smaller paper. */
async function lettered(file: string): Promise<void> {
  const opened = await readWorkbookFile(SAMPLE);
  const excel = await startExcel(opened.model);
  installGlobals(excel);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('Settings').rows.add(undefined, [
      ['纸张', 'Letter', ''],
      ['单位名称', '某某市某某区政务服务和公共资源交易管理中心（政务服务大厅）', ''],
      ['签字人', '被考核人；组长：李明；考核人：王芳；审核人：赵敏；分管领导；主要领导', ''],
    ]);
    await context.sync();
  });
  await writeWorkbookFile(file, opened);
  excel.dispose();
}

describe.each([
  ['zh', '2026-03', 'bare', 'A4'],
  ['zh', '2026Q1', 'like-office', 'A4'],
  ['en', '2026-03', 'bare', 'Letter'],
] as const)('the printed set (%s, %s, fonts: %s, %s)', (language, period, fonts, paper) => {
  const cli = new CommandLine();
  const t = texts(language);
  const title = squeezed(t('sheets.personal.title', { assessment: t('sheets.assessment') }));
  let pages: string[] = [];
  let words: Word[][] = [];
  let made: MadeRow[][] = [];
  let report: ReportJson;

  beforeAll(async () => {
    const file = paper === 'A4' ? SAMPLE : join(cli.folder, 'lettered.xlsx');
    if (file !== SAMPLE) await lettered(file);
    report = await cli.scoreToJson(file, '--period', period, '--out', 'out.xlsx', '--lang', language);
    const out = join(cli.folder, 'out.xlsx');
    pages = printedPages(out, cli.folder, fonts);
    words = printedWords(out);
    const { model } = await readWorkbookFile(out);
    made = model.sheets.filter(({ name }) => name === `${t('sheets.personal.name')} ${period}`).flatMap(madePages);
  });
  afterAll(() => cli.remove());

  const isPersonal = (page: string) => squeezed(page).includes(title);
  const personal = () => pages.filter(isPersonal);

  it('has as many personal pages as were made: no row went over to a page of its own', () => {
    expect(made.length).toBeGreaterThanOrEqual(report.staff.length);
    expect(made.length).toBeLessThanOrEqual(report.staff.length * 1.4);
    expect(personal()).toHaveLength(made.length);
  });

  it('has one page for whoever nothing was taken from', () => {
    const faultless = report.staff.filter(({ deductions }) =>
      deductions.every(({ effective }) => !((effective ?? 0) < 0)),
    );
    expect(faultless.length).toBeGreaterThan(period === '2026-03' ? 3 : 0);
    for (const { name, id } of faultless) {
      const own = personal()
        .map(squeezed)
        .filter((page) => page.includes(name) && page.includes(id ?? ''));
      expect([name, own.length]).toEqual([name, 1]);
    }
  });

  it('gives everyone a page of their own, with their name, total and grade', () => {
    for (const { name, id, total, grade } of report.staff) {
      const own = personal()
        .map(squeezed)
        .filter((page) => page.includes(name) && page.includes(id ?? ''));
      expect([name, own.length >= 1]).toEqual([name, true]);
      expect(own.join('')).toContain(String(total));
      expect(own.join('')).toContain(grade);
    }
  });

  it('prints in the ranking the scores of the JSON, item by item', () => {
    const lines = pages.flatMap((page) => page.split('\n')).map((line) => line.trim().split(/\s+/u));
    for (const { name, items, total, outOf, rank } of report.staff) {
      const scores = items.map(({ score }) => (score === null ? t('sheets.pendingShort') : String(score)));
      const expected = [...scores, ...(period === '2026-03' ? [total.toFixed(2), String(outOf)] : [])].join(' ');
      const own = lines.filter((line) => line.includes(name)).map((line) => line.join(' '));
      expect(own).toContainEqual(expect.stringContaining(` ${expected} `));
      expect(own).toContainEqual(expect.stringMatching(new RegExp(`\\s${total.toFixed(2)} .*\\b${rank}\\b`, 'u')));
    }
  });

  it('keeps every word inside its row: nothing is cut or touches a line', () => {
    const outside: string[] = [];
    const own = words.filter((_, page) => isPersonal(pages[page] ?? ''));
    own.forEach((page, index) => {
      const rows = made[index] ?? [];
      const places = (text: string) => ({
        row: rows.findIndex((row) => row.texts.includes(text)),
        words: page.filter((word) => word.text === squeezed(text)),
      });
      const [head, foot] = [places(t('sheets.item')), places(t('sheets.subtotal'))];
      const last = rows.findLastIndex((row) => row.texts.includes(t('sheets.subtotal')));
      const lastWord = foot.words.sort((a, b) => a.bottom - b.bottom).at(-1);
      const headWord = head.words[0];
      // A page with the end of a sheet alone has no table to measure by.
      if (!lastWord || !headWord || last < 0) return;
      const middle = ({ top, bottom }: Word) => (top + bottom) / 2;
      const bands = bandsOf(rows, { row: head.row, middle: middle(headWord) }, { row: last, middle: middle(lastWord) });
      const titles = headWord.left - 40;
      for (const word of page) {
        const band = bands.find(({ top, bottom }) => top <= middle(word) && middle(word) < bottom);
        // The section's cell goes over many rows, and the footer is below all of them.
        if (!band || word.left < titles) continue;
        if (word.top < band.top - NEARLY || word.bottom > band.bottom + NEARLY)
          outside.push(`${index + 1}: ${word.text}`);
      }
    });
    expect(outside).toEqual([]);
  });

  it('carries the seal and the page number at the foot of every page', () => {
    const own = pages.filter((page) => squeezed(page).includes(report.seal));
    expect(own.length).toBeGreaterThan(report.staff.length);
    for (const page of own) expect(squeezed(page)).toMatch(language === 'zh' ? /第\d+页\/共\d+页/u : /Page\d+of\d+/u);
  });

  it('cuts no number: no cell prints as ###', () => {
    expect(pages.filter((page) => page.includes('###'))).toEqual([]);
  });
});
