import type { BuildSource } from './build-source';
import type { SheetDraft } from './draft';
import type { RankingColumns } from './ranking-columns';
import type { Area, Mark } from './sheet';

/** Marks whose shades of grey differ, for printers without colour: points lost, the lowest grade, the best one. */
const LOST: Mark = { fill: '#FBE5D6' };
const LOWEST: Mark = { fill: '#F4B183', bold: true };
const BEST: Mark = { fill: '#E2F0D9', bold: true };

/** Bars begin so many points below the lowest score, so that scores that are close can be told apart. */
const BELOW = 10;

/** Lays colours over the people's rows: bars for totals, and marks where points were lost and for the outer grades. */
export function addRules(
  draft: SheetDraft,
  first: number,
  { parts, items, total }: RankingColumns,
  source: BuildSource,
): void {
  const { report, language } = source;
  const rowCount = draft.end - first;
  if (rowCount === 0) return;
  const columnsOf = (column: number, columnCount = 1): Area => ({ row: first, column, rowCount, columnCount });
  draft.rules.push(
    barsOver(
      columnsOf(total),
      report.staff.map((one) => one.total),
    ),
  );
  // Neighbours with one maximum share a rule. What has to be earned lost nothing.
  let at = 0;
  while (at < parts.length) {
    const part = parts[at];
    let end = at + 1;
    while (parts[end]?.max === part?.max && parts[end]?.isEarned === part?.isEarned && end < parts.length) end++;
    if (part && !part.isEarned)
      draft.rules.push({ kind: 'below', area: columnsOf(items.first + at, end - at), bound: part.max, mark: LOST });
    at = end;
  }
  const { grades } = report.log.rules.rulebook;
  const [best, lowest] = [grades[0], grades.at(-1)];
  if (!best || !lowest || best === lowest) return;
  draft.rules.push({ kind: 'begins', area: columnsOf(total + 2), words: best.name[language], mark: BEST });
  draft.rules.push({ kind: 'begins', area: columnsOf(total + 2), words: lowest.name[language], mark: LOWEST });
}

/** Bars for scores, from somewhat below the lowest to the highest. */
export function barsOver(area: Area, scores: readonly number[]) {
  return { kind: 'bars', area, from: floorOf(scores), to: Math.max(...scores) } as const;
}

/** A round number somewhat below the lowest of some scores. */
export function floorOf(scores: readonly number[]): number {
  return Math.max(Math.floor((Math.min(...scores) - BELOW) / 10) * 10, 0);
}
