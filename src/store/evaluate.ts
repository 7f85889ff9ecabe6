import {
  CellMemo,
  countedRows,
  explain,
  inPoints,
  isBlank,
  isoDay,
  meanOf,
  totalOf,
  totalOfItems,
  type Details,
  type Language,
  type Period,
  type Person,
  type RuleItem,
  type Scorer,
  type Total,
} from '../scoring';
import type { Dependence, Evaluation, Preparation } from './evaluation';
import { PeriodFigures } from './period-figures';
import { fault, NOTHING_ASKED, type Answer, type FigureQuery, type Reason } from './query';
import { NOBODY, Subjects, type Subject } from './subjects';

/** Answers queries from a log. Everything is in memory: nothing is read to answer. */
export class Evaluator {
  readonly subjects: Subjects;
  private readonly figures = new Map<string, PeriodFigures>();
  /** The same by each word a period was asked for by: cells ask again and again. */
  private figuresByWord = this.emptyMemo();

  constructor(
    private readonly scorer: Scorer,
    private readonly details: Details,
    private readonly writtenIn: Language,
  ) {
    this.subjects = new Subjects(scorer.log);
  }

  evaluate(query: FigureQuery): Evaluation {
    if (query.kind === 'score' && isWhole(query)) {
      const total = this.totalOfPerson(query);
      if (total) return total;
    }
    if (isBlank(query.name)) return { answer: NOTHING_ASKED };
    const found = this.subjects.subject(query.name);
    if ('failed' in found) return { answer: found.failed };
    const { subject } = found;
    const parsed = this.subjects.period(query.period);
    if ('failed' in parsed) return { answer: parsed.failed };
    const figures = this.figuresOf(parsed.period);
    if ('person' in subject && !figures.isListed(subject.person)) {
      return { answer: fault('not-posted', { name: subject.person.name, period: parsed.period.label }) };
    }
    const first = this.firstFor(query, subject, figures);
    if (first) return { answer: undefined, first };
    return this.ask(query, subject, figures);
  }

  /**
   * A listed person's total, which thousands of cells ask for: with as few words looked up as can be, and kept. What
   * else may be meant by the words is `undefined`.
   */
  private totalOfPerson({ name, period }: FigureQuery): Evaluation | undefined {
    const figures = this.figuresByWord.of(period);
    const index = this.subjects.person(name);
    if (!figures || index === NOBODY || figures.months) return undefined;
    const known = figures.totals[index];
    if (known) return known;
    const person = this.scorer.log.roster.people[index];
    if (!person || !figures.isListed(person)) return undefined;
    const total = { answer: pointsOf(person, figures), dependence: { period: figures.period, person: index } };
    figures.totals[index] = total;
    return total;
  }

  /** What an answer takes of so many people or rows that it is worked out in steps first. */
  private firstFor({ kind }: FigureQuery, subject: Subject, figures: PeriodFigures): Preparation | undefined {
    if (kind === 'reason') return figures.months ?? figures.rows;
    const hasQuota = this.scorer.log.rules.settings.excellentQuota !== undefined;
    const compares = kind === 'rank' || (kind === 'grade' && ('window' in subject || hasQuota));
    return compares ? figures.comparison : figures.months;
  }

  /** Notes that a person's figures changed on a day. */
  refresh(person: number, covers: (period: Period) => boolean): void {
    for (const figures of this.figures.values()) if (covers(figures.period)) figures.refresh(person);
  }

  /** Forgets all that is known of some periods. */
  forget(isForgotten: (period: Period) => boolean): void {
    this.figuresByWord = this.emptyMemo();
    for (const [label, { period }] of this.figures) if (isForgotten(period)) this.figures.delete(label);
  }

  private emptyMemo(): CellMemo<PeriodFigures | undefined> {
    return new CellMemo((word) => {
      const parsed = this.subjects.period(word);
      return 'failed' in parsed ? undefined : this.figuresOf(parsed.period);
    });
  }

  private figuresOf(period: Period): PeriodFigures {
    const known = this.figures.get(period.label);
    if (known) return known;
    const figures = new PeriodFigures(period, this.scorer);
    this.figures.set(period.label, figures);
    return figures;
  }

  private ask(query: FigureQuery, subject: Subject, figures: PeriodFigures): Evaluation {
    const { period } = figures;
    const everyone: Dependence = { period };
    const alone: Dependence = 'person' in subject ? { period, person: subject.person.index } : everyone;
    switch (query.kind) {
      case 'score':
        return { answer: this.scoreOf(query, subject, figures), dependence: alone };
      case 'grade': {
        const hasQuota = this.scorer.log.rules.settings.excellentQuota !== undefined;
        return { answer: this.gradeOf(subject, figures), dependence: hasQuota ? everyone : alone };
      }
      case 'rank':
        return { answer: this.rankOf(query, subject, figures), dependence: everyone };
      case 'reason':
        return { ...this.reasonsOf(query, subject, figures), dependence: alone };
    }
  }

  private scoreOf(query: FigureQuery, subject: Subject, figures: PeriodFigures): Answer {
    const found = this.subjects.items(query.within);
    if ('failed' in found) return found.failed;
    const { items } = found;
    const whole = isWhole(query);
    const total =
      'person' in subject
        ? this.totalOf(subject.person, items, whole, figures)
        : this.meanOf(subject.window, items, whole, figures);
    if (!total && 'window' in subject)
      return fault('no-members', { window: subject.name, period: figures.period.label });
    if (total && total.outOf.numerator > 0n) return { kind: 'value', value: inPoints(total.total) };
    const params = { name: 'person' in subject ? subject.person.name : subject.name, period: figures.period.label };
    return whole ? fault('pending', params) : fault('pending-item', { ...params, item: String(query.within) });
  }

  private totalOf(person: Person, items: readonly RuleItem[], isWhole: boolean, figures: PeriodFigures): Total {
    const score = figures.score(person);
    return isWhole ? totalOf(score, this.scorer.log.rules) : totalOfItems(score, items);
  }

  private meanOf(
    window: number,
    items: readonly RuleItem[],
    isWhole: boolean,
    figures: PeriodFigures,
  ): Total | undefined {
    const { people } = this.scorer.log.roster;
    const get = (index: number): Total | undefined => {
      const person = people[index];
      return person && this.totalOf(person, items, isWhole, figures);
    };
    return meanOf(figures.members()[window] ?? [], { get });
  }

  private gradeOf(subject: Subject, figures: PeriodFigures): Answer {
    const { label } = figures.period;
    const name = 'person' in subject ? subject.person.name : subject.name;
    if ('person' in subject) {
      const score = figures.score(subject.person);
      if (score.months.every((count) => count === 0)) return fault('pending', { name, period: label });
      const grade = figures.grade(subject.person);
      return grade
        ? { kind: 'grade', name: grade.name, writtenIn: this.writtenIn }
        : fault('no-grade', { name, period: label });
    }
    const window = figures.window(name);
    if (!window) return fault('no-members', { window: name, period: label });
    const grade = figures.windowGrade(window);
    return grade
      ? { kind: 'grade', name: grade.name, writtenIn: this.writtenIn }
      : fault('no-grade', { name, period: label });
  }

  private rankOf({ within }: FigureQuery, subject: Subject, figures: PeriodFigures): Answer {
    const { label } = figures.period;
    const isWithin = within !== undefined && !isBlank(within);
    if ('window' in subject) {
      if (isWithin) return fault('window-in-window', { window: subject.name });
      const rank = figures.window(subject.name)?.rank;
      return rank === undefined
        ? fault('no-members', { window: subject.name, period: label })
        : { kind: 'value', value: rank };
    }
    const { index, name } = subject.person;
    if (!isWithin) return rankAnswer(figures.standing(index)?.rank, name, label);
    const window = this.subjects.window(within);
    if (window === undefined) return fault('unknown-window', { window: String(within) });
    const ranks = figures.ranksWithin(window);
    return ranks.has(index)
      ? rankAnswer(ranks.get(index), name, label)
      : fault('not-in-window', { name, window: String(within), period: label });
  }

  private reasonsOf(query: FigureQuery, subject: Subject, figures: PeriodFigures): Evaluation {
    const found = this.subjects.items(query.within);
    if ('failed' in found) return { answer: found.failed };
    const { log } = this.scorer;
    const isAsked = new Set(found.items.map(({ index }) => index));
    const members =
      'person' in subject
        ? [subject.person.index]
        : (figures.members()[subject.window] ?? []).map(({ person }) => person);
    const people = members.flatMap((index) => log.roster.people[index] ?? []);
    const counted = people.flatMap((person) => {
      const score = figures.score(person);
      const one = { person, deductions: explain(log, person, score).deductions, months: score.spans.length };
      const rows = countedRows(one, { log, period: figures.period });
      return rows
        .filter(({ clause }) => clause.role !== 'exam' && isAsked.has(clause.item))
        .map((row) => ({ person, row }));
    });
    const wanted = counted.map(({ row }) => row.row).filter((row) => !this.details.has(row));
    if (wanted.length > 0) return { answer: undefined, wanted };
    const reasons = counted.map(({ person, row: { row, clause, quantity, points, effective } }): Reason => ({
      date: isoDay(log.columns.dayOf(row)),
      clause: clause.clause,
      quantity,
      points: points ?? effective ?? 0,
      note: this.details.get(row)?.note ?? '',
      place: log.place(row),
      ...('window' in subject ? { person: person.name } : {}),
    }));
    return { answer: { kind: 'reasons', reasons, writtenIn: this.writtenIn } };
  }
}

/** Whether a score is asked for, and not that of an item or a section. */
function isWhole({ within }: FigureQuery): boolean {
  return within === undefined || isBlank(within);
}

/** A person's total. */
function pointsOf(person: Person, figures: PeriodFigures): Answer {
  const value = figures.points(person);
  if (!Number.isNaN(value)) return { kind: 'value', value };
  return fault('pending', { name: person.name, period: figures.period.label });
}

function rankAnswer(rank: number | undefined, name: string, period: string): Answer {
  return rank === undefined ? fault('pending', { name, period }) : { kind: 'value', value: rank };
}
