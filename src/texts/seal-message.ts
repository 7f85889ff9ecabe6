import type { SealChange } from '../scoring';
import type { TextKey } from './catalogues';
import type { Texts } from '.';

/** What changed under a printed seal, as a sentence. */
export function sealChangeMessage(t: Texts, change: SealChange): string {
  switch (change.kind) {
    case 'rule':
      return t(ofKind(change), { table: t(`rulebook.table.${RULE_TABLES[change.table]}`), key: change.key });
    case 'setting': {
      const [was, is] = [change.was, change.is].map((value) => (value === '' ? t('workbook.sealChange.blank') : value));
      return t('workbook.sealChange.setting', { name: change.key, was: was ?? '', is: is ?? '' });
    }
    case 'person':
      return t(ofKind(change), { name: change.id === '' ? change.name : `${change.name} ${change.id}` });
    case 'row':
      return t(ofKind(change), {
        place: t('issues.place', { sheet: change.sheet, row: change.row }),
        name: change.name,
      });
  }
}

const RULE_TABLES = { items: 'Criteria', clauses: 'Clauses', bands: 'Bands', grades: 'Grades' } as const;

/** Kinds and changes make the keys; that each has a text in both languages is held by a test over all of them. */
function ofKind({ kind, change }: SealChange): TextKey {
  return `workbook.sealChange.${kind}.${change}` as TextKey;
}
