import { MICRO, UNIT, meanInPoints } from '../rules/units';
import { isPending, type ItemExplanation, type Term } from './explain-item';

/**
 * The proof line of an item: how its score follows from start, clauses and clamp, in figures only, so that it reads
 * the same in every language.
 *
 * @example `5 - 3x1 = 2`, `5 - 3x1 - 1x3 = -1 → 0`, `0 + 3x2 = 6 → 5`, `82 → 8, 8 - 1x2 = 6`, `5 - 1x2 → 0 (TD5-1)`
 */
export function proofOf(spans: readonly ItemExplanation[]): string {
  const scored = spans.filter((span) => !isPending(span));
  const [only] = scored;
  if (!only) return spans[0] ? withoutExam(spans[0]) : '';
  if (spans.length === 1) return proofOfSpan(only);
  const sum = scored.reduce((total, { score }) => total + score, 0);
  const scores = scored.map(({ score }) => points(score)).join(' + ');
  return `(${scores}) / ${scored.length} = ${meanInPoints(sum, scored.length)}`;
}

function proofOfSpan(span: ItemExplanation): string {
  const { item, exam, start, zeroedBy, raw, score } = span;
  const changes = span.terms.filter(({ version }) => version.role !== 'zero');
  const from = exam && item.item.start === 'band' ? `${examScore(span)} → ${points(start)}` : points(start);
  const sum = changes.map(written).join('');
  if (zeroedBy) return `${Number.isNaN(start) ? '–' : from}${sum} → 0 (${zeroedBy.clause.code})`;
  if (changes.length === 0) return raw === score ? from : `${from} → ${points(score)}`;
  const head = exam && item.item.start === 'band' ? `${from}, ${points(start)}` : from;
  return `${head}${sum} = ${points(raw)}${raw === score ? '' : ` → ${points(score)}`}`;
}

/** What is known of an item that waits for its exam. */
function withoutExam({ terms }: ItemExplanation): string {
  return `–${terms
    .filter(({ version }) => version.role !== 'zero')
    .map(written)
    .join('')}`;
}

function written({ version, count, nominal, limited }: Term): string {
  const sign = nominal < 0 ? ' - ' : ' + ';
  const isAmount = version.kind === 'discretionaryDeduct' || version.kind === 'discretionaryAdd';
  const factors = isAmount ? quantity(count) : `${quantity(count)}x${quantity(version.cents * (MICRO / 100))}`;
  return limited === nominal ? `${sign}${factors}` : `${sign}${points(Math.abs(limited))} (${factors})`;
}

/** A score in points, as exact as it is: no zeros behind, at most the 8 decimals of a unit. */
function points(units: number): string {
  return String(Number((units / UNIT).toFixed(8)));
}

function quantity(micro: number): string {
  return String(Number((micro / MICRO).toFixed(6)));
}

/** The exam score that counts; a mean is shown with at most 2 decimals. */
export function examScore({ exam }: Pick<ItemExplanation, 'exam'>): number | undefined {
  if (!exam) return undefined;
  return exam.count === 1 ? exam.sum : Number((exam.sum / MICRO / exam.count).toFixed(2));
}
