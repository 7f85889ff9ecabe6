import type { Clause, ClauseKind, Grade, Item, Rulebook } from '../../rulebook';
import { BEGINNING, END, dayOfIso, type Day } from '../calendar';
import { fold } from '../cells/text';
import type { Settings } from '../settings';
import { toCents, toUnits } from './units';

/** What a clause does to its item, once a discretionary clause is settled to be inside the pool or beside it. */
export type Role = 'take' | 'give' | 'zero' | 'exam' | 'veto' | 'extra-take' | 'extra-give';

/** One version of a clause, ready to compute with. */
export interface RuleClause {
  /** Place in the rulebook, from 0: the engine's number of the clause. */
  readonly index: number;
  readonly clause: Clause;
  readonly item: number;
  readonly kind: ClauseKind;
  readonly role: Role;
  /** Cents a quantity of 1 takes or gives; 100 where the quantity itself is the amount. */
  readonly cents: number;
  /** The clause's own limit, in units; Infinity: none. */
  readonly limit: number;
  /** How a row's quantity is rounded before it counts. */
  readonly startedUnit: 'ceil' | 'floor' | 'exact';
  readonly from: Day;
  readonly to: Day;
}

/** The versions of one code: they share an item, a kind and, in a period, a limit. */
export interface ClauseGroup {
  readonly code: string;
  readonly role: Role;
  readonly versions: readonly RuleClause[];
  /** Its version where it has one, as most have. */
  readonly only: RuleClause | undefined;
  /** The most the code takes or gives in a period, in units; Infinity where any version has none. */
  readonly limit: number;
}

export interface RuleBand {
  readonly atLeast: number;
  readonly units: number;
}

export interface RuleItem {
  readonly index: number;
  readonly item: Item;
  /** Units. */
  readonly max: number;
  readonly groups: readonly ClauseGroup[];
  /** The same by what they do: they zero it, take from it, give to it, or count beside it. */
  readonly zeroing: readonly ClauseGroup[];
  readonly taking: readonly ClauseGroup[];
  readonly giving: readonly ClauseGroup[];
  readonly beside: readonly ClauseGroup[];
  /** From the highest bound down; empty unless the item starts at a band. */
  readonly bands: readonly RuleBand[];
}

/** A rulebook and the settings that read it, compiled to numbers. */
export interface Rules {
  readonly rulebook: Rulebook;
  readonly settings: Settings;
  readonly items: readonly RuleItem[];
  readonly clauses: readonly RuleClause[];
  /** From the best to the lowest. */
  readonly grades: readonly Grade[];
}

const DAY_UNITS = new Set(['天', '日', '工作日', 'day', 'days', 'workingday', 'workingdays']);

/** The last rules of each rulebook: a built-in edition under the default settings is the same at every reading. */
const compiled = new WeakMap<Rulebook, Rules>();

/** Compiles a checked rulebook (one without errors). */
export function compileRules(rulebook: Rulebook, settings: Settings): Rules {
  const known = compiled.get(rulebook);
  if (known?.settings === settings) return known;
  const rules = compile(rulebook, settings);
  compiled.set(rulebook, rules);
  return rules;
}

function compile(rulebook: Rulebook, settings: Settings): Rules {
  const itemIndex = new Map(rulebook.items.map((item, index) => [item.code, index]));
  const clauses = rulebook.clauses.map((clause, index) =>
    compileClause(clause, index, itemIndex.get(clause.item) ?? 0, settings),
  );
  const groups = groupByCode(clauses);
  const items = rulebook.items.map((item, index): RuleItem => {
    const own = groups.filter((group) => group.versions[0]?.item === index);
    const doing = (...roles: readonly Role[]): ClauseGroup[] => own.filter(({ role }) => roles.includes(role));
    return {
      index,
      item,
      max: toUnits(item.max),
      groups: own,
      zeroing: doing('zero'),
      taking: doing('take'),
      giving: doing('give'),
      beside: doing('extra-give', 'extra-take'),
      bands: bandsOf(rulebook, own),
    };
  });
  return { rulebook, settings, items, clauses, grades: [...rulebook.grades].sort((a, b) => b.atLeast - a.atLeast) };
}

function compileClause(clause: Clause, index: number, item: number, settings: Settings): RuleClause {
  const isDay = DAY_UNITS.has(fold(clause.unit.zh)) || DAY_UNITS.has(fold(clause.unit.en));
  const isAmount = clause.kind === 'discretionaryDeduct' || clause.kind === 'discretionaryAdd';
  return {
    index,
    clause,
    item,
    kind: clause.kind,
    role: roleOf(clause.kind, settings),
    cents: isAmount ? 100 : toCents(clause.points ?? 0),
    limit: clause.limit === undefined ? Infinity : toUnits(clause.limit),
    startedUnit: clause.kind === 'perUnit' && isDay ? settings.startedDay : 'exact',
    from: (clause.from === undefined ? undefined : dayOfIso(clause.from)) ?? BEGINNING,
    to: (clause.to === undefined ? undefined : dayOfIso(clause.to)) ?? END,
  };
}

function roleOf(kind: ClauseKind, settings: Settings): Role {
  const outside = settings.discretionary === 'outside';
  switch (kind) {
    case 'perIncident':
    case 'perUnit':
      return 'take';
    case 'add':
      return 'give';
    case 'zero':
    case 'recurrence':
      return 'zero';
    case 'band':
      return 'exam';
    case 'veto':
      return 'veto';
    case 'discretionaryDeduct':
      return outside ? 'extra-take' : 'take';
    case 'discretionaryAdd':
      return outside ? 'extra-give' : 'give';
  }
}

function groupByCode(clauses: readonly RuleClause[]): ClauseGroup[] {
  const groups = new Map<string, RuleClause[]>();
  for (const clause of clauses) {
    const code = fold(clause.clause.code);
    const versions = groups.get(code);
    if (versions) versions.push(clause);
    else groups.set(code, [clause]);
  }
  return [...groups.values()].flatMap((versions) => {
    const [first] = versions;
    const limit = Math.max(...versions.map((version) => version.limit));
    const only = versions.length === 1 ? first : undefined;
    return first ? [{ code: first.clause.code, role: first.role, versions, only, limit }] : [];
  });
}

function bandsOf(rulebook: Rulebook, groups: readonly ClauseGroup[]): RuleBand[] {
  const exam = groups.find((group) => group.role === 'exam');
  if (!exam) return [];
  return rulebook.bands
    .filter((band) => fold(band.clause) === fold(exam.code))
    .map((band) => ({ atLeast: band.atLeast, units: toUnits(band.points) }))
    .sort((a, b) => b.atLeast - a.atLeast);
}
