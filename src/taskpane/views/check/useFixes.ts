import { useState } from 'react';
import type { CellFix, FixResult } from '../../actions';
import { failureOf, type PaneFailure } from '../../model/pane-failure';
import { useSession } from '../../useSession';

export type FixState =
  | { readonly kind: 'none' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'written'; readonly result: FixResult }
  | { readonly kind: 'undone'; readonly result: FixResult }
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

export interface Fixes {
  readonly state: FixState;
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
  const [state, setState] = useState<FixState>({ kind: 'none' });

  function write(fixes: readonly CellFix[], kind: 'written' | 'undone'): void {
    if (state.kind === 'writing') return;
    setState({ kind: 'writing' });
    actions.check.fix(fixes).then(
      (result) => setState({ kind, result }),
      (error: unknown) => setState({ kind: 'failed', failure: failureOf(error) }),
    );
  }

  return {
    state,
    fix: (fixes) => write(fixes, 'written'),
    dismiss: () => {
      if (state.kind !== 'writing') setState({ kind: 'none' });
    },
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
