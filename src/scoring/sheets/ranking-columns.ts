import type { StaffScore } from '../report/report';
import type { BuildSource } from './build-source';
import { sectionsOf, sumOf } from './personal/sections';
import type { SheetValue } from './sheet';
import { charactersOf, rowHeight } from './page';
import { breaksWords } from './table-rows';
import type { TextMeasure } from './text-width';
import { gradeText, monthName } from './wording';

/** Characters of columns that are always alike; names, windows and grades are as wide as they need, within bounds. */
const NUMBER = 5;
const ITEM = 5;
const SECTION = 7;
const EXTRA = 7;
const MONTH = 6;
const TOTAL = 8;
const OUT_OF = 6;
const RANK = 5;
/** Wide enough for the shares of points that stand below the grades. */
const GRADE = 9;
/** The tallest heading row of upright titles, in points. */
export const TALLEST = 200;
/** Of which the ends of a title keep off its cell's edges. */
const ENDS = 12;

/** With months there is less room for remarks. */
const REMARK = { alone: 22, besideMonths: 21, besideManyMonths: 15 };
const LEADING = 3;
/** With more months than these the sections stand in place of the items: all of both would be too small to read. */
const MOST_MONTHS = 6;

interface Columns {
  readonly first: number;
  readonly count: number;
}

/** The columns of the ranking and where they stand, from 0. */
export interface RankingColumns {
  readonly widths: readonly number[];
  readonly headings: readonly string[];
  /** The items or sections, and behind them what counts beside the items, if anybody has such. */
  readonly items: Columns;
  /** What the columns of scores are of. */
  readonly parts: readonly Pick<Part, 'max' | 'isEarned'>[];
  /** A person's scores in these columns. */
  scoresOf(one: StaffScore): SheetValue[];
  readonly months: Columns;
  /** The total; behind it stand: out of, grade, rank, remark. */
  readonly total: number;
  /** Whether the items' titles do not fit across. */
  readonly isUpright: boolean;
}

/** Finds the columns, a person a step. */
export function* rankingColumns(source: BuildSource): Generator<void, RankingColumns> {
  const { report, months, measure, t } = source;
  const hasExtra = report.staff.some(({ extra }) => extra !== 0);
  const isPending = report.staff.some(({ provisional }) => provisional);
  const parts = months.length > MOST_MONTHS ? sectionParts(source) : itemParts(source);
  const least = months.length > MOST_MONTHS ? SECTION : ITEM;
  const partWidth = Math.max(least, isPending ? measure.widthOf(t('sheets.pendingShort')) + 0.4 : 0);
  const partHeadings = parts.map(({ title, max }) => t('sheets.itemMax', { title, max }));
  const isUpright = breaksWords(partHeadings, partWidth, measure);
  const widths = { name: 10, window: 10.2, grade: GRADE };
  for (const one of report.staff) {
    widths.name = Math.max(widths.name, measure.widthOf(one.person.name));
    widths.window = Math.max(widths.window, measure.widthOf(one.window ?? ''));
    widths.grade = Math.max(widths.grade, measure.widthOf(gradeText(one, source)));
    yield;
  }
  const own = { first: LEADING, count: parts.length + (hasExtra ? 1 : 0) };
  return {
    widths: [
      NUMBER,
      Math.min(widths.name, 14),
      Math.min(widths.window, 20),
      ...partHeadings.map((heading) => (isUpright ? Math.max(partWidth, uprightWidth(heading, measure)) : partWidth)),
      ...(hasExtra ? [EXTRA] : []),
      ...months.map(() => MONTH),
      TOTAL,
      OUT_OF,
      Math.min(widths.grade, 14),
      RANK,
      months.length > MOST_MONTHS ? REMARK.besideManyMonths : months.length > 0 ? REMARK.besideMonths : REMARK.alone,
    ],
    headings: [
      t('sheets.number'),
      t('sheets.name'),
      t('sheets.window'),
      ...partHeadings,
      ...(hasExtra ? [t('sheets.extra')] : []),
      ...months.map(({ month }) => monthName(month, t)),
      t('sheets.total'),
      t('sheets.outOf'),
      t('sheets.grade'),
      t('sheets.rank'),
      t('sheets.remark'),
    ],
    parts,
    items: own,
    months: { first: own.first + own.count, count: months.length },
    total: own.first + own.count + months.length,
    isUpright,
    scoresOf: (one) => [
      ...parts.map(({ scoreOf }) => scoreOf(one) ?? t('sheets.pendingShort')),
      ...(hasExtra ? [one.extra] : []),
    ],
  };
}

/** A heading that stands upright is on one line. */
export function uprightHeading(heading: string): string {
  return heading.replaceAll('\n', ' ');
}

/** How wide a column has to be, in characters, for an upright heading that takes more lines than one. */
function uprightWidth(heading: string, measure: TextMeasure): number {
  return charactersOf(rowHeight(measure.wrap(uprightHeading(heading), charactersOf(TALLEST - ENDS))));
}

/** What a column of scores is of. */
interface Part {
  readonly title: string;
  readonly max: number;
  /** Whether it starts at nothing, so that no points are lost where it has none. */
  readonly isEarned: boolean;
  scoreOf(one: StaffScore): number | undefined;
}

function itemParts({ report, language }: BuildSource): Part[] {
  return report.log.rules.items.map(({ item, index }) => ({
    title: item.title[language],
    max: item.max,
    isEarned: item.start === 'zero',
    scoreOf: (one) => one.items[index]?.score ?? undefined,
  }));
}

function sectionParts(source: BuildSource): Part[] {
  const [first] = source.report.staff;
  if (!first) return [];
  return sectionsOf(first, source).map(({ name, max }, index) => ({
    title: name,
    max,
    isEarned: false,
    scoreOf: (one) => sumOf(sectionsOf(one, source)[index]?.items ?? []),
  }));
}
