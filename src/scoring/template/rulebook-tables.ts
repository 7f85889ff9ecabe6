import type { Clause, Rulebook } from '../../rulebook';
import { dayOfIso } from '../calendar';
import { serialOfDay } from '../cells/day';
import { WORDS } from '../cells/words';
import { templateTable, type TemplateTable } from './template-table';

/** A rulebook as the four tables that `parseRulebook` reads, for HR to edit. */
export function rulebookTables({ items, clauses, bands, grades }: Rulebook, language: 'zh' | 'en'): TemplateTable[] {
  const word = (words: readonly string[] | undefined) => words?.[language === 'zh' ? 0 : 1];
  const criteria = items.map(({ code, section, title, max, start }) => ({
    item: code,
    section: section[language],
    title: title[language],
    max,
    start: word(WORDS.start[start]),
  }));
  const clauseRows = clauses.map((clause) => ({
    clause: clause.code,
    item: clause.item,
    label: clause.label[language],
    kind: word(WORDS.kind[clause.kind]),
    points: clause.points,
    least: clause.least,
    unit: clause.unit[language],
    limit: clause.limit,
    flag: clause.flag && word(WORDS.flag[clause.flag]),
    from: serial(clause.from),
    to: serial(clause.to),
    appliesWhen: clause.appliesWhen?.[language],
    source: clause.source[language],
  }));
  return [
    templateTable('Criteria', language, criteria),
    templateTable('Clauses', language, clauseRows),
    templateTable('Bands', language, bands),
    templateTable(
      'Grades',
      language,
      grades.map(({ name, atLeast, coefficient }) => ({ grade: name[language], atLeast, coefficient })),
    ),
  ];
}

function serial(iso: Clause['from']): number | undefined {
  const day = iso === undefined ? undefined : dayOfIso(iso);
  return day === undefined ? undefined : serialOfDay(day, 1900);
}
