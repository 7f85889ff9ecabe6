import type { SheetDraft } from './draft';
import type { RankingColumns } from './ranking-columns';

/** Figures stand in the middle of their columns; names, windows and remarks to the left. */
export function setFigures(draft: SheetDraft, first: number, { items, months, total }: RankingColumns): void {
  const rows = draft.end - first;
  if (rows === 0) return;
  draft.look('center', first, 0, rows, 1);
  draft.look('center', first, items.first, rows, total + 4 - items.first);
  draft.number('General', first, 0, rows, 1);
  draft.number('General', first, items.first, rows, items.count);
  if (months.count > 0) draft.number('0.00', first, months.first, rows, months.count);
  draft.number('0.00', first, total, rows, 1);
  draft.number('General', first, total + 1, rows, 1);
  draft.number('General', first, total + 3, rows, 1);
}
