import type { ItemScore, StaffScore } from '../../report/report';
import type { BuildSource } from '../build-source';
import { countedRows } from '../deduction-rows';
import { BODY_SIZE, SMALL_SIZE } from '../looks';
import { MAX_LINES } from '../page';
import { isSupplement } from '../reasons';
import type { SheetValue } from '../sheet';
import { ratioText, shortDay, SIGNED, standingText, totalOf } from '../wording';
import { GAP, TOTAL_AIR } from './item-rows';
import { monthHeadings, monthScores, sumOfMonth } from './months';
import { isOwnPractice, sectionsOf, sumOf } from './sections';
import { pageRowHeight, type Layout, type PageRow } from './page-rows';

/** Characters of the columns that do not depend on how many months there are: section, item, maximum; and the score. */
const LEADING = { zh: [9, 18, 6], en: [11, 24, 6] } as const;
const SCORE = 8;
/** What the columns of months have together, and each at least. */
const MONTHS = { zh: 50, en: 42 } as const;
const LEAST = { zh: 4.5, en: 5.2 } as const;

const TITLE = 1;
const FIRST_MONTH = 3;
/** In the list of what counted: quantity, points, and the note over the columns behind. */
const NOTE = FIRST_MONTH + 1;

/** The layout of a half-year or year: a table of items with a column a month, and a list of what counted below. */
export function monthLayout(source: BuildSource, size = BODY_SIZE): Layout {
  const { months, language, t } = source;
  const count = months.length;
  const month = Math.max(LEAST[language], Math.round((MONTHS[language] / count) * 10) / 10);
  const widths = [...LEADING[language], ...months.map(() => month), SCORE];
  const note = [NOTE, count] as const;
  return {
    widths,
    size,
    tables: [
      {
        headings: [t('sheets.section'), t('sheets.item'), t('sheets.max'), ...monthHeadings(source), t('sheets.mean')],
        centered: [[2, count + 2]],
        small: [0, 0],
        formats: [{ format: 'General', columns: [2, count + 2] }],
      },
      {
        headings: [
          t('sheets.date'),
          t('sheets.clauseName'),
          t('sheets.quantity'),
          t('sheets.pointsShort'),
          t('sheets.note'),
        ],
        merged: note,
        centered: [
          [0, 1],
          [2, 2],
        ],
        small: [1, count + 3],
        formats: [
          { format: 'General', columns: [2, 1] },
          { format: SIGNED, columns: [3, 1] },
        ],
      },
    ],
  };
}

/** The rows of a person's items: the score of every month, and their mean. */
export function monthRows(one: StaffScore, { widths, size }: Layout, source: BuildSource): PageRow[] {
  const { language, measure, t } = source;
  const pending = t('sheets.pendingShort');
  const totalHeight = pageRowHeight([[]], BODY_SIZE) + TOTAL_AIR;
  const rows = sectionsOf(one, source).flatMap(({ name, max, items }): PageRow[] => {
    const section = t('sheets.sectionMax', { section: name, max });
    const ofItems = items.map((item): PageRow => {
      const title = item.item.item.title[language] + (hasSupplement(item) ? t('sheets.supplementMark') : '');
      const scores = monthScores(one, source, (month) => month.items[item.item.index]?.score ?? pending);
      return {
        section,
        cells: ['', title, item.item.item.max, ...scores, item.score ?? pending],
        height: pageRowHeight([measure.wrap(title, widths[TITLE] ?? 0, size)], size),
      };
    });
    const sums = monthScores(one, source, (month) => sumOfMonth(month, items, source));
    const subtotal: PageRow = {
      section,
      cells: ['', t('sheets.subtotal'), max, ...sums, sumOf(items) ?? pending],
      look: 'subtotal',
      height: pageRowHeight([[]], size),
    };
    return [...ofItems, subtotal];
  });
  if (one.extra !== 0) {
    const extras = monthScores(one, source, ({ extra }) => extra);
    rows.push({
      cells: [t('sheets.extra'), '', '', ...extras, one.extra],
      merged: 'title',
      height: pageRowHeight([[]], size),
    });
  }
  const totals = monthScores(one, source, (month) => totalOf(month, t));
  rows.push({
    cells: [t('sheets.total'), '', one.outOf, ...totals, totalOf(one, t)],
    merged: 'title',
    look: 'total',
    height: totalHeight,
  });
  const standing = [standingText(one, source), ratioText(one, source)].join(GAP);
  rows.push({ cells: [standing], merged: 'all', look: 'total', height: totalHeight });
  return rows;
}

/** The list of a person's counted rows, one a line: day, clause, quantity, points and note. */
export function entryRows(one: StaffScore, { widths, size }: Layout, source: BuildSource): PageRow[] {
  const { report, details, language, measure, t } = source;
  const noteWidth = widths.slice(NOTE).reduce((sum, width) => sum + width, 0);
  const rows = countedRows(one, report);
  if (rows.length === 0)
    return [{ cells: [t('sheets.nothingOfPerson')], merged: 'all', height: pageRowHeight([[]], size) }];
  return rows.flatMap(({ row, clause, quantity, points }): PageRow[] => {
    const day = shortDay(report.log.columns.dayOf(row), report.period, t);
    const label = measure.wrap(clause.clause.label[language], widths[TITLE] ?? 0, SMALL_SIZE);
    const note = measure.wrap((details.get(row)?.note ?? '').replace(/\s+/gu, ' '), noteWidth, SMALL_SIZE);
    const inWords = clause.role === 'zero' ? t('sheets.zeroed') : clause.role === 'veto' ? t('sheets.vetoed') : '';
    const days = measure.wrap(day, widths[0] ?? 0, size);
    const parts: PageRow[] = [];
    for (let from = 0; from < Math.max(1, label.length, note.length); from += MAX_LINES) {
      const [ownLabel, ownNote] = [label, note].map((lines) => lines.slice(from, from + MAX_LINES));
      const leading: SheetValue[] =
        from === 0
          ? [day, ownLabel?.join('') ?? '', quantity, points ?? inWords]
          : ['', ownLabel?.join('') ?? '', '', ''];
      parts.push({
        cells: [...leading, ownNote?.join('').trimEnd() ?? ''],
        height: pageRowHeight([days], size, [ownLabel ?? [], ownNote ?? []]),
      });
    }
    return parts;
  });
}

function hasSupplement(item: ItemScore): boolean {
  return isOwnPractice(item) || item.item.groups.some(({ versions }) => versions.some(isSupplement));
}
