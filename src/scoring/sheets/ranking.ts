import { inRankOrder } from '../report/rank-order';
import type { StaffScore } from '../report/report';
import type { BuildSource } from './build-source';
import { SheetDraft } from './draft';
import { finish } from './finish';
import { addHeading } from './heading';
import { BODY_SIZE } from './looks';
import { inPixels } from './page';
import { rankingColumns, TALLEST, uprightHeading, type RankingColumns } from './ranking-columns';
import { addRules } from './ranking-rules';
import { addSummary, breakBefore } from './ranking-summary';
import { setFigures } from './ranking-figures';
import type { SheetData, SheetValue } from './sheet';
import { addSignatureLine } from './signatures';
import { addHeader, addTableRow, addText } from './table-rows';
import { gradeText, periodLine, remarks, totalOf } from './wording';

/**
 * The ranking: everyone in the order of rank with one column an item (and one a month, in a mean of months), and the
 * windows' means below. Landscape, its heading repeated on every page.
 */
export function* buildRanking(source: BuildSource): Generator<void, SheetData[]> {
  const { report, t } = source;
  const columns = yield* rankingColumns(source);
  const draft = new SheetDraft(columns.widths, source.measure);
  addHeading(draft, source, 'ranking', periodLine(report.period, t));
  const header = addHeader(draft, columns.headings);
  if (columns.isUpright) standUpright(draft, header, columns);
  const first = draft.end;
  for (const [index, one] of (yield* inRankOrder(report.staff)).entries()) {
    addTableRow(draft, rowOf(one, index + 1, columns, source));
    yield;
  }
  setFigures(draft, first, columns);
  addRules(draft, first, columns, source);
  yield;
  const summary = yield* addSummary(draft, source, columns, { first, count: draft.end - first });
  if (report.staff.length === 0) addText(draft, t('sheets.nobody'), 'note');
  addText(draft, t('sheets.ledger', { ...report.ledger }), 'note');
  if (columns.months.count > 0) addText(draft, t('sheets.noMonthNote'), 'note');
  if (source.isMean) addText(draft, t('sheets.roundingNote'), 'note');
  addSignatureLine(draft, source);
  breakBefore(draft, summary, header, source);
  return [
    yield* finish(draft, source, { kind: 'ranking', orientation: 'landscape', titleRows: { first: header, count: 1 } }),
  ];
}

function rowOf(one: StaffScore, number: number, columns: RankingColumns, source: BuildSource): SheetValue[] {
  const { months, t } = source;
  return [
    number,
    one.person.name,
    one.window ?? '',
    ...columns.scoresOf(one),
    ...months.map(({ staff }) => {
      const month = staff.get(one.person.index);
      return month ? totalOf(month, t) : t('sheets.noMonth');
    }),
    totalOf(one, t),
    one.outOf,
    gradeText(one, source),
    one.rank ?? '',
    remarks(one, source).join(t('sheets.sentenceSeparator')),
  ];
}

/** Turns the items' headings, where the columns are too narrow for their words. */
function standUpright(draft: SheetDraft, row: number, { items, headings }: RankingColumns): void {
  draft.look('upright', row, items.first, 1, items.count);
  const own = headings.slice(items.first, items.first + items.count).map(uprightHeading);
  const longest = Math.max(...own.map((heading) => draft.measure.widthOf(heading)));
  const cells = draft.values[row];
  own.forEach((heading, index) => {
    if (cells) cells[items.first + index] = heading;
  });
  draft.rowHeights[row] = Math.min(inPixels(longest * BODY_SIZE * 0.55 + 12), TALLEST);
}
