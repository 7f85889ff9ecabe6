import { buildScoreSheets, type SheetData, type SheetKind, type SheetSource } from '../../../src/scoring/sheets';
import { texts, type Language } from '../../../src/texts';
import { issueMessage } from '../../../src/texts/issue-message';
import { runToEnd } from '../../../src/scoring/run-to-end';
import { scoreBook, sealedPartsOf, sealOfParts } from '../support/scored';
import type { Book, Cells } from '../support/tables';

/** A roster of so many people over three windows: 员工1, 员工2, ... */
export function people(count: number): Cells[] {
  return Array.from({ length: count }, (_, index) => ({
    工号: `A${index + 1}`,
    姓名: `员工${index + 1}`,
    窗口: `${(index % 3) + 1}号窗口`,
    岗位: '受理',
  }));
}

/** Rows of the log about one person, all in March 2026. */
export function incidents(name: string, ...rows: Cells[]): Cells[] {
  return rows.map((row, index) => ({
    编号: `${name}-${index}`,
    日期: `2026-03-${String((index % 28) + 1).padStart(2, '0')}`,
    姓名: name,
    状态: '',
    数量: '',
    说明: '',
    依据: '',
    ...row,
  }));
}

export async function sourceOf(book: Book, period = '2026-03', language: Language = 'zh'): Promise<SheetSource> {
  const { ingested, report, details, issues } = scoreBook(book, period);
  const t = texts(language);
  return {
    report,
    ranked: report.staff.filter(({ rank }) => rank !== undefined).length,
    details,
    issues: issues.map((issue) => ({
      sheet: issue.sheet,
      row: issue.row,
      severity: issue.severity,
      message: issueMessage(t, issue),
    })),
    seal: await sealOfParts(sealedPartsOf({ report, details })),
    print: ingested.print,
    printTime: '2026-04-02 10:15',
    language,
    t,
  };
}

/** The sheets of a book, and what is asked of them most. */
export async function sheetsOf(book: Book, period?: string, language?: Language) {
  const source = await sourceOf(book, period, language);
  const all = runToEnd(buildScoreSheets(source));
  const ofKind = (kind: SheetKind): SheetData[] => all.filter((sheet) => sheet.kind === kind);
  return { source, all, ofKind, text: (kind: SheetKind) => ofKind(kind).map(textOf).join('\n') };
}

/** All that a sheet says, cell by cell, one line a row. */
export function textOf({ values }: SheetData): string {
  return values.map((row) => row.filter((cell) => cell !== '').join(' | ')).join('\n');
}
