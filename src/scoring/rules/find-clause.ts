import type { Day } from '../calendar';
import type { CellValue } from '../cells/cell';
import { fold } from '../cells/text';
import type { RuleClause, Rules } from './rules';

/** The versions a cell's text names (one code), or why it names none. */
export interface NamedClause {
  /** None where there is a fault. */
  readonly versions: readonly RuleClause[];
  readonly fault: 'unknown' | 'shared-label' | undefined;
}

const finders = new WeakMap<Rules, ClauseFinder>();

/** The finder of some rules, made once. */
export function clauseFinder(rules: Rules): ClauseFinder {
  let finder = finders.get(rules);
  if (!finder) finders.set(rules, (finder = new ClauseFinder(rules)));
  return finder;
}

/** Finds clauses by what people write into a log: a code, a label, or code and label. */
class ClauseFinder {
  private readonly byCode = new Map<string, RuleClause[]>();
  private readonly byLabel = new Map<string, Set<string>>();

  constructor(rules: Rules) {
    for (const clause of rules.clauses) {
      const code = fold(clause.clause.code);
      this.byCode.set(code, [...(this.byCode.get(code) ?? []), clause]);
      for (const label of [clause.clause.label.zh, clause.clause.label.en]) {
        const key = fold(label);
        if (key !== '') this.byLabel.set(key, (this.byLabel.get(key) ?? new Set()).add(code));
      }
    }
  }

  /**
   * By code, else by label, else by the code that "code label" begins with (whatever label follows).
   * A label of two codes names neither.
   */
  find(cell: CellValue): NamedClause {
    const text = fold(cell);
    const versions = this.byCode.get(text) ?? this.byLeadingCode(cell);
    const codes = this.byLabel.get(text);
    if (this.byCode.has(text) && versions) return { versions, fault: undefined };
    if (codes && codes.size > 1) return { versions: [], fault: 'shared-label' };
    const [code] = codes ?? [];
    const labelled = code === undefined ? versions : this.byCode.get(code);
    return { versions: labelled ?? [], fault: labelled ? undefined : 'unknown' };
  }

  /**
   * The longest code the text begins with; what follows it must not read as more of a code (TD1-1 is not in TD1-12).
   */
  private byLeadingCode(cell: CellValue): readonly RuleClause[] | undefined {
    const [first = ''] = String(cell)
      .trim()
      .split(/[\s:：、,，]/u);
    const leading = this.byCode.get(fold(first));
    if (leading) return leading;
    const text = fold(cell);
    let best: { length: number; versions: readonly RuleClause[] } | undefined;
    for (const [code, versions] of this.byCode) {
      if (!text.startsWith(code) || code.length <= (best?.length ?? 0)) continue;
      if (!/^[a-z0-9._-]/u.test(text.slice(code.length))) best = { length: code.length, versions };
    }
    return best?.versions;
  }
}

/** The version in force on a day, ends included. */
export function inForce(versions: readonly RuleClause[], day: Day): RuleClause | undefined {
  for (const version of versions) if (version.from <= day && day <= version.to) return version;
  return undefined;
}
