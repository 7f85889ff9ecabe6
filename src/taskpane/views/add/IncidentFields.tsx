import { Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Clause, Label } from '../../../rulebook';
import type { Texts } from '../../../texts';
import type { BookState } from '../../actions';
import { useLabels, useTexts } from '../../language';
import { clauseEffect } from '../../model/clause-effect';
import { clauseOf, personOf, type DraftFaults, type IncidentDraft } from '../../model/incident-draft';
import { ClauseCombobox } from '../../parts/ClauseCombobox';
import { DayField } from '../../parts/DayField';
import { SearchCombobox } from '../../parts/SearchCombobox';
import { usePeopleSearch } from '../../parts/usePeopleSearch';
import { useSession } from '../../useSession';

interface IncidentFieldsProps {
  readonly draft: IncidentDraft;
  readonly faults: DraftFaults;
  readonly book: Extract<BookState, { kind: 'ready' }>;
  readonly onChange: (draft: IncidentDraft) => void;
}

/** The boxes of an incident; what a clause does not need is not asked for. */
export function IncidentFields({ draft, faults, book, onChange }: IncidentFieldsProps) {
  const t = useTexts();
  const label = useLabels();
  const { actions } = useSession();
  const [personText, setPersonText] = useState('');
  const people = usePeopleSearch(book.onRoster, personText);
  const { revision } = book;
  const clauses = useMemo(() => actions.incidents.clausesOn(draft.date), [actions, draft.date, revision]);
  const change = (part: Partial<IncidentDraft>): void => onChange({ ...draft, ...part });
  const person = personOf(draft, book.onRoster);
  const clause = clauseOf(draft, clauses);
  const clauseFault = draft.clause && !clause ? 'notInForce' : faults.clause;
  return (
    <>
      <DayField
        label={t('add.date')}
        required
        fault={faults.date && t('add.fault.date')}
        value={draft.date}
        onChange={(date) => change({ date })}
      />
      <SearchCombobox
        label={t('add.person')}
        placeholder={t('pane.searchHint')}
        error={faults.person && t('add.fault.person')}
        remark={person && !actions.incidents.isPosted(person.index, draft.date) ? t('add.notPosted') : undefined}
        chosen={person ? String(person.index) : ''}
        chosenText={person?.name ?? ''}
        choices={people.map(({ index, name, id, window }) => ({
          value: String(index),
          text: name,
          detail: [id, window].filter(Boolean).join(' · '),
        }))}
        nothing={t('add.nobody')}
        onSearch={setPersonText}
        onChoose={(value) => change({ person: book.onRoster.find(({ index }) => String(index) === value) })}
      />
      <ClauseCombobox
        label={t('add.clause')}
        error={clauseFault && t(`add.fault.${clauseFault}`)}
        clauses={clauses}
        chosen={draft.clause}
        onChoose={(chosen) => change({ clause: chosen })}
      />
      <Field
        label={quantityLabel(clause, t, label)}
        hint={clause && clauseHint(clause, t, label)}
        validationMessage={faults.quantity && t(`add.fault.${faults.quantity}`)}
      >
        <Input inputMode="decimal" value={draft.quantity} onChange={(_, { value }) => change({ quantity: value })} />
      </Field>
      <Field label={t('add.note')}>
        <Textarea value={draft.note} onChange={(_, { value }) => change({ note: value })} />
      </Field>
      <Field label={t('add.evidence')}>
        <Input value={draft.evidence} onChange={(_, { value }) => change({ evidence: value })} />
      </Field>
      {clause?.kind === 'discretionaryAdd' ? (
        <Field label={t('add.approvedBy')}>
          <Input value={draft.approvedBy} onChange={(_, { value }) => change({ approvedBy: value })} />
        </Field>
      ) : null}
      <Checkbox
        label={t('add.isUnverified')}
        checked={draft.isUnverified}
        onChange={(_, { checked }) => change({ isUnverified: checked === true })}
      />
    </>
  );
}

function quantityLabel(clause: Clause | undefined, t: Texts, label: (label: Label) => string): string {
  if (!clause) return t('add.quantityOnly');
  return clause.kind === 'band' ? t('add.examScore') : t('add.quantity', { unit: label(clause.unit) });
}

/** What the quantity of a clause does, so that nobody has to look it up. */
function clauseHint(clause: Clause, t: Texts, label: (label: Label) => string): string {
  const { least = 0, points, unit } = clause;
  return t(`add.kind.${clauseEffect(clause)}`, { least, most: points ?? '', points: points ?? 0, unit: label(unit) });
}
