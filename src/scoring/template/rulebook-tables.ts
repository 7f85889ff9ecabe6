import type { Clause, Rulebook } from '../../rulebook';
import { dayOfIso } from '../calendar';
import { serialOfDay } from '../cells/day';
import { WORDS, wordIn } from '../cells/words';
import { templateTable, type TemplateTable } from './template-table';

/** A rulebook as the four tables that `parseRulebook` reads, for HR to edit. */
export function rulebookTables({ items, clauses, bands, grades }: Rulebook, language: 'zh' | 'en'): TemplateTable[] {
  const criteria = items.map(({ code, section, title, max, start }) => ({
    item: code,
    section: section[language],
    title: title[language],
    max,
    start: wordIn(WORDS.start[start], language),
  }));
  const clauseRows = clauses.map((clause) => ({
    clause: clause.code,
    item: clause.item,
    label: clause.label[language],
    kind: wordIn(WORDS.kind[clause.kind], language),
    points: clause.points,
    least: clause.least,
    unit: clause.unit[language],
    limit: clause.limit,
    flag: clause.flag && wordIn(WORDS.flag[clause.flag], language),
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
