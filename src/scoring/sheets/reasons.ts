import type { StaffScore } from '../report/report';
import { fold } from '../cells/text';
import type { RuleClause } from '../rules/rules';
import type { SheetSource } from './context';
import { countedRows, type CountedRow } from './deduction-rows';
import { pointsText, shortDay } from './wording';

/** Why an item has the score it has: one line a counted row, and what the rows rest on. */
export interface ItemReasons {
  readonly lines: readonly string[];
  /** Whether any clause in the lines is common practice and not in the rule document. */
  readonly isSupplement: boolean;
}

/** A person's reasons: one place an item; and those of amounts that count beside the items. */
export interface Reasons {
  readonly items: readonly ItemReasons[];
  readonly extra: ItemReasons;
  /** Whether nothing was taken: additions and exams are no deductions. */
  readonly isFaultless: boolean;
}

/** The reasons of a person, each row in one line: day, clause, how often, points, note. */
export function reasonsOf(one: StaffScore, source: SheetSource): Reasons {
  const { report } = source;
  const rows = countedRows(one, report);
  const isExtra = ({ clause }: Pick<CountedRow, 'clause'>): boolean =>
    clause.role === 'extra-give' || clause.role === 'extra-take';
  const items = one.items.map(({ item, exams }): ItemReasons => {
    const own = rows.filter(
      ({ clause }) => clause.item === item.index && clause.role !== 'exam' && !isExtra({ clause }),
    );
    const usedExams = exams.map(({ day, score, carried, rows: sittings }) =>
      examLine(day, score, carried, sittings, source),
    );
    return linesOf(own, usedExams, source);
  });
  return {
    items,
    extra: linesOf(rows.filter(isExtra), [], source),
    isFaultless: rows.every(
      ({ clause }) => clause.role === 'exam' || clause.role === 'give' || clause.role === 'extra-give',
    ),
  };
}

/** Whether a clause is common practice where the rule document is silent, by its 出处. */
export function isSupplement({ clause }: RuleClause): boolean {
  const known = supplements.get(clause);
  if (known !== undefined) return known;
  const isOne = fold(clause.source.zh) === fold('补充') || fold(clause.source.en) === fold('Supplement');
  supplements.set(clause, isOne);
  return isOne;
}

/** What was found of a clause before: it is asked for every clause of every person. */
const supplements = new WeakMap<RuleClause['clause'], boolean>();

function linesOf(rows: readonly CountedRow[], exams: readonly string[], source: SheetSource): ItemReasons {
  return {
    lines: [...exams, ...rows.map((row) => reasonLine(row, source))],
    isSupplement: rows.some(({ clause }) => isSupplement(clause)),
  };
}

function reasonLine(
  { row, clause, quantity, points = 0 }: CountedRow,
  { report, details, language, t }: SheetSource,
): string {
  const { label, unit, kind } = clause.clause;
  const words = {
    day: shortDay(report.log.columns.dayOf(row), report.period, t),
    clause: label[language],
    quantity,
    unit: unit[language],
    points: pointsText(points, t),
  };
  const reason =
    clause.role === 'zero'
      ? t('sheets.reason.zero', words)
      : clause.role === 'veto'
        ? t('sheets.reason.veto', words)
        : kind === 'discretionaryDeduct' || kind === 'discretionaryAdd'
          ? t('sheets.reason.amount', words)
          : t('sheets.reason.counted', words);
  const note = (details.get(row)?.note ?? '').replace(/\s+/gu, ' ');
  return note === '' ? reason : t('sheets.reason.withNote', { reason, note });
}

function examLine(
  day: number,
  score: number,
  carried: boolean,
  rows: readonly number[],
  { report, language, t }: SheetSource,
): string {
  const clause = report.log.rules.clauses[report.log.columns.clauseOf(rows[0] ?? -1)]?.clause;
  const words = { day: shortDay(day, report.period, t), clause: clause?.label[language] ?? '', score };
  return t(carried ? 'sheets.reason.carriedExam' : 'sheets.reason.exam', words);
}
