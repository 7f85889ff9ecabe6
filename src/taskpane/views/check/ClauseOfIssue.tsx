import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RowIssue } from '../../../scoring';
import { useTexts } from '../../language';
import { ClauseCombobox } from '../../parts/ClauseCombobox';
import { useSession } from '../../useSession';
import type { Fixes } from './useFixes';

const useStyles = makeStyles({ choice: { width: '100%' } });

interface ClauseOfIssueProps {
  readonly issue: RowIssue;
  /** Those that say the same, itself among them. */
  readonly alike: readonly RowIssue[];
  readonly fixes: Fixes;
}

/** For a clause that is none of the rulebook's: the rulebook to choose from, and every row of the same words is put right. */
export function ClauseOfIssue({ issue, alike, fixes }: ClauseOfIssueProps) {
  const t = useTexts();
  const styles = useStyles();
  const { actions } = useSession();
  const [isOpen, setOpen] = useState(false);
  // Of every day: a clause that is not in force on the row's day is told then.
  const clauses = useMemo(() => (isOpen ? actions.incidents.clausesOn('') : []), [actions, isOpen]);
  const count = alike.length;
  const label = t('check.clauseFor', { value: String(issue.value) }) + (count > 1 ? t('check.inAlike', { count }) : '');
  const choice = useRef<HTMLDivElement>(null);
  useEffect(() => choice.current?.querySelector('input')?.focus(), [isOpen]);
  if (!isOpen) {
    return (
      <Button size="small" aria-label={label} onClick={() => setOpen(true)}>
        {t('check.chooseClause')}
      </Button>
    );
  }
  return (
    <div className={styles.choice} ref={choice}>
      <ClauseCombobox
        label={label}
        clauses={clauses}
        chosen={undefined}
        onChoose={(clause, after) => {
          if (!clause) return;
          fixes.fix(
            alike.flatMap(({ sheet, row, column, value }) =>
              sheet === null || row === null || column === null
                ? []
                : [{ sheet, row, column, before: value ?? '', after }],
            ),
          );
        }}
      />
    </div>
  );
}
