import {
  isPostedWithin,
  isRollUp,
  percentOf,
  ranksOf,
  scoreWindows,
  standingsOf,
  totalOf,
  windowMembers,
  windowMembersInSteps,
  type Member,
  type Period,
  type Person,
  type PersonScore,
  type Scorer,
  type Standing,
  type Total,
  type WindowScore,
} from '../scoring';
import type { Evaluation, Preparation } from './evaluation';

/** The figures of so many people, or lists of so many rows, are worked out at once. */
const PEOPLE_AT_ONCE = 500;
const ROWS_AT_ONCE = 50_000;

/** What a person's place among others is taken from. */
interface Place {
  readonly ratio: number | undefined;
  readonly vetoed: boolean;
}

/** Everyone's place and total, by the person's number. */
interface Everyone {
  readonly places: Map<number, Place>;
  readonly totals: Map<number, Total>;
}

/**
 * The figures of one period. A person's own are worked out when asked for; totals, and those that compare people, are
 * kept: an edit works out one person's again and the comparison once, however many cells show it.
 */
export class PeriodFigures {
  /** The totals that were asked for, by person, as they are answered; an edit forgets one person's. */
  readonly totals: (Evaluation | undefined)[];
  private everyone: Everyone | undefined;
  /** The same while it is worked out. */
  private gathering: Everyone | undefined;
  private standings: ReadonlyMap<number, Standing> | undefined;
  private windowScores: ReadonlyMap<string, WindowScore> | undefined;
  private memberLists: readonly (readonly Member[])[] | undefined;
  private readonly gatheringOfEveryone: Preparation = { prepare: () => this.gatherEveryone() };
  private readonly makingOfMonths: Preparation = { prepare: () => this.scorer.log.tallies.prepareMonths(this.period) };
  private readonly listingOfRows: Preparation = { prepare: () => this.scorer.log.tallies.prepareRows(this.period) };
  private readonly ranksByWindow = new Map<number, ReadonlyMap<number, number | undefined>>();

  constructor(
    readonly period: Period,
    private readonly scorer: Scorer,
  ) {
    this.totals = new Array<Evaluation | undefined>(scorer.log.roster.people.length).fill(undefined);
  }

  /** What is to be prepared before people are compared; `undefined` where that was done, or takes no time. */
  get comparison(): Preparation | undefined {
    const isAtHand = this.everyone !== undefined || this.scorer.log.roster.people.length <= PEOPLE_AT_ONCE;
    return isAtHand ? undefined : this.gatheringOfEveryone;
  }

  /** The same before figures are taken from many months of a long log. */
  get months(): Preparation | undefined {
    const { columns, tallies } = this.scorer.log;
    const isAtHand = !isRollUp(this.period) || columns.length <= ROWS_AT_ONCE || tallies.hasMonths(this.period);
    return isAtHand ? undefined : this.makingOfMonths;
  }

  /** The same before rows behind figures are asked for. */
  get rows(): Preparation | undefined {
    const { columns, tallies } = this.scorer.log;
    return columns.length <= ROWS_AT_ONCE || tallies.hasRows(this.period) ? undefined : this.listingOfRows;
  }

  /** Works out everyone's figures, a person a step; edits meanwhile are taken in. */
  private *gatherEveryone(): Generator<void> {
    const { roster, rules, tallies } = this.scorer.log;
    yield* tallies.prepareMonths(this.period);
    if (this.period.kind === 'days') yield* tallies.prepareRows(this.period);
    const gathering = { places: new Map<number, Place>(), totals: new Map<number, Total>() };
    this.gathering = gathering;
    for (const person of roster.people) {
      if (this.isListed(person)) this.enter(person, gathering);
      yield;
    }
    const members = yield* windowMembersInSteps(roster, rules, this.period);
    this.memberLists ??= members;
    this.everyone = gathering;
    this.gathering = undefined;
  }

  isListed(person: Person): boolean {
    return isPostedWithin(person, this.period.from, this.period.to);
  }

  score(person: Person): PersonScore {
    return this.scorer.score(person, this.period);
  }

  /** A person's total in points; NaN where nothing is scored. */
  points(person: Person): number {
    return this.scorer.points(person, this.period);
  }

  /** A listed person's rank among all, and their grade, for which a quota compares them, too. */
  standing(person: number): Standing | undefined {
    this.standings ??= this.compare();
    return this.standings.get(person);
  }

  /** A listed person's grade. Without a quota nobody else has a part in it, and nobody else is scored. */
  grade(person: Person): Standing['grade'] {
    const { rules } = this.scorer.log;
    if (rules.settings.excellentQuota !== undefined) return this.standing(person.index)?.grade;
    const score = this.score(person);
    return standingsOf([placeOf(score, totalOf(score, rules))], rules)[0]?.grade;
  }

  /** A window's grade: that of its ratio. A quota is for people. */
  windowGrade({ ratio }: WindowScore): Standing['grade'] {
    const { rules } = this.scorer.log;
    const settings = { ...rules.settings, excellentQuota: undefined };
    return standingsOf([{ ratio, vetoed: false }], { ...rules, settings })[0]?.grade;
  }

  /** A window's figures; `undefined` where none of its members is scored. */
  window(name: string): WindowScore | undefined {
    if (!this.windowScores) {
      const scores = scoreWindows(this.scorer.log.roster, this.members(), this.all().totals);
      this.windowScores = new Map(scores.map((score) => [score.window, score]));
    }
    return this.windowScores.get(name);
  }

  /** Everyone who counts for each window, by the window's number. */
  members(): readonly (readonly Member[])[] {
    const { roster, rules } = this.scorer.log;
    this.memberLists ??= windowMembers(roster, rules, this.period);
    return this.memberLists;
  }

  /** The ranks among a window's members, by person. */
  ranksWithin(window: number): ReadonlyMap<number, number | undefined> {
    const known = this.ranksByWindow.get(window);
    if (known) return known;
    const people = (this.members()[window] ?? []).map(({ person }) => person);
    const ranks = ranksOf(people.map((person) => this.all().places.get(person)?.ratio));
    const byPerson = new Map(people.map((person, index) => [person, ranks[index]]));
    this.ranksByWindow.set(window, byPerson);
    return byPerson;
  }

  /** Works a person's figures out anew after an edit, and the comparisons when they are next asked for. */
  refresh(person: number): void {
    if (person >= 0) this.totals[person] = undefined;
    const everyone = this.everyone ?? this.gathering;
    if (!everyone) return;
    const found = this.scorer.log.roster.people[person];
    if (found && this.isListed(found)) this.enter(found, everyone);
    this.standings = undefined;
    this.windowScores = undefined;
    this.ranksByWindow.clear();
  }

  private all(): Everyone {
    if (!this.everyone) {
      this.everyone = { places: new Map(), totals: new Map() };
      for (const person of this.scorer.log.roster.people) if (this.isListed(person)) this.enter(person, this.everyone);
    }
    return this.everyone;
  }

  private enter(person: Person, { places, totals }: Everyone): void {
    const score = this.score(person);
    const total = totalOf(score, this.scorer.log.rules);
    totals.set(person.index, total);
    places.set(person.index, placeOf(score, total));
  }

  private compare(): ReadonlyMap<number, Standing> {
    const { places } = this.all();
    const standings = standingsOf([...places.values()], this.scorer.log.rules);
    return new Map(
      [...places.keys()].flatMap((person, index) => (standings[index] ? [[person, standings[index]] as const] : [])),
    );
  }
}

function placeOf({ vetoed }: PersonScore, { total, outOf }: Total): Place {
  return { ratio: percentOf(total, outOf), vetoed };
}
