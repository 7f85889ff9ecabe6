import { useMemo, useState } from 'react';
import type { Clause } from '../../rulebook';
import { useLabels, useTexts } from '../language';
import { clauseSearch } from '../model/clause-search';
import { SearchCombobox } from './SearchCombobox';
import { useReading } from './useReading';

interface ClauseComboboxProps {
  readonly label: string;
  readonly error?: string;
  readonly clauses: readonly Clause[];
  readonly chosen: Clause | undefined;
  /** Nothing where what was chosen is not any more; with the words that the workbook knows the clause by. */
  readonly onChoose: (clause: Clause | undefined, text: string) => void;
}

/** A clause, chosen by its code, by words of it, or by pinyin. */
export function ClauseCombobox({ label, error, clauses, chosen, onChoose }: ClauseComboboxProps) {
  const t = useTexts();
  const labelOf = useLabels();
  const [words, setWords] = useState('');
  const reading = useReading(words);
  const search = useMemo(() => clauseSearch(clauses, reading), [clauses, reading]);
  const textOf = (clause: Clause): string => `${clause.code} ${labelOf(clause.label)}`;
  return (
    <SearchCombobox
      label={label}
      placeholder={t('add.clauseHint')}
      error={error}
      chosen={chosen?.code ?? ''}
      chosenText={chosen ? textOf(chosen) : ''}
      choices={search(words).map((one) => ({
        value: one.code,
        text: textOf(one),
        detail: one.appliesWhen && labelOf(one.appliesWhen),
      }))}
      nothing={t('add.noClause')}
      onSearch={setWords}
      onChoose={(code) => {
        const clause = clauses.find((one) => one.code === code);
        onChoose(clause, clause ? textOf(clause) : '');
      }}
    />
  );
}
