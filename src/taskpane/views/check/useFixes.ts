import { useRef, useState } from 'react';
import type { CellFix, FixResult } from '../../actions';
import { failureOf, type PaneFailure } from '../../model/pane-failure';
import { useSession } from '../../useSession';

export type FixState =
  | { readonly kind: 'none' }
  | { readonly kind: 'written'; readonly result: FixResult }
  | { readonly kind: 'undone'; readonly result: FixResult }
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

export interface Fixes {
  /** What became of the last; it stands until the next has been written. */
  readonly state: FixState;
  /** Which of the fixes it is: what became of each is told anew. */
  readonly number: number;
  /** Writes fixes; nothing happens while others are being written. */
  fix(fixes: readonly CellFix[]): void;
  /** Puts back what the last fixes replaced, where the cells still hold what was written. */
  undo(): void;
  /** Forgets what became of the last fixes. */
  dismiss(): void;
}

/** Writes what the user chose into the workbook, and takes it back. */
export function useFixes(): Fixes {
  const { actions } = useSession();
  const [{ state, number }, setLast] = useState<Pick<Fixes, 'state' | 'number'>>({
    state: { kind: 'none' },
    number: 0,
  });
  const isWriting = useRef(false);
  const tell = (next: FixState): void => setLast((before) => ({ state: next, number: before.number + 1 }));

  function write(fixes: readonly CellFix[], kind: 'written' | 'undone'): void {
    if (isWriting.current) return;
    isWriting.current = true;
    actions.check
      .fix(fixes)
      .then(
        (result) => tell({ kind, result }),
        (error: unknown) => tell({ kind: 'failed', failure: failureOf(error) }),
      )
      .finally(() => (isWriting.current = false));
  }

  return {
    state,
    number,
    fix: (fixes) => write(fixes, 'written'),
    dismiss: () => tell({ kind: 'none' }),
    undo: () => {
      if (state.kind !== 'written') return;
      const back = state.result.written.map(({ before = '', after, ...place }) => ({
        ...place,
        before: after,
        after: before,
      }));
      write(back, 'undone');
    },
  };
}
