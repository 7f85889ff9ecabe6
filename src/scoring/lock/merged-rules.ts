import type { Clause, Rulebook } from '../../rulebook';
import { BEGINNING, dayOfIso, END, isoDay } from '../calendar';
import { canonical } from '../canonical';
import { fold } from '../cells/text';
import { compileRules, type Rules } from '../rules/rules';
import type { LockedPeriod } from './locked-period';
import { within, without, type Days } from './spans';

/** What a code's clauses say of some days, in an order of its own. */
export function clauseTexts({ clauses }: Rulebook, days: Days): Map<string, string> {
  const texts = new Map<string, string[]>();
  for (const clause of clauses)
    for (const version of partsOf(clause, (dated) => within(dated, days)))
      texts.set(clause.code, [...(texts.get(clause.code) ?? []), canonical(version)]);
  return new Map([...texts].map(([code, versions]) => [code, versions.sort().join()]));
}

/**
 * The workbook's rules, but each clause on locked days as it was then. Items, bands, grades and settings have no dates:
 * those of today are taken. So are those of clauses whose kind or item is another today, for a code has one of each.
 */
export function mergedRules(live: Rules, locks: readonly LockedPeriod[]): Rules {
  const rulebook = locks.reduce((merged, { period, content }) => withClausesOf(merged, content.rulebook, period), {
    ...live.rulebook,
  });
  const isSame = rulebook.clauses === live.rulebook.clauses;
  return isSame ? live : compileRules(rulebook, live.settings);
}

function withClausesOf(live: Rulebook, locked: Rulebook, days: Days): Rulebook {
  const [now, then] = [clauseTexts(live, days), clauseTexts(locked, days)];
  const others = [...new Set([...now.keys(), ...then.keys()])].filter((code) => now.get(code) !== then.get(code));
  const replaced = new Set(others.filter((code) => canReplace(code, live, locked)));
  if (replaced.size === 0) return live;
  const kept = live.clauses.flatMap((clause) =>
    replaced.has(clause.code) ? partsOf(clause, (dated) => without(dated, days)) : [clause],
  );
  const before = locked.clauses
    .filter(({ code }) => replaced.has(code))
    .flatMap((clause) => partsOf(clause, (dated) => within(dated, days)));
  return { ...live, clauses: [...kept, ...before] };
}

function canReplace(code: string, live: Rulebook, locked: Rulebook): boolean {
  const versions = [...live.clauses, ...locked.clauses].filter((clause) => clause.code === code);
  const [first] = versions;
  const isOfOne = versions.every(({ item, kind }) => item === first?.item && kind === first.kind);
  return isOfOne && first !== undefined && live.items.some((item) => fold(item.code) === fold(first.item));
}

/** A clause in force on some of its days. */
function partsOf(clause: Clause, cut: (days: Days) => Days[]): Clause[] {
  const { from, to, ...undated } = clause;
  const days = { from: dayOfIso(from ?? '') ?? BEGINNING, to: dayOfIso(to ?? '') ?? END };
  return cut(days).map((part) => ({
    ...undated,
    ...(part.from === BEGINNING ? {} : { from: isoDay(part.from) }),
    ...(part.to === END ? {} : { to: isoDay(part.to) }),
  }));
}
