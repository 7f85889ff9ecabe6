import type { Label } from '../../rulebook';
import type { Texts } from '../../texts';
import type { CountedEntry, PersonExplanation } from '../actions';

/** What a row did, in words: `×3，-3`, of absorbed points how many took effect. */
export function effectOf(
  { clause, quantity, points, effective }: CountedEntry,
  t: Texts,
  label: (label: Label) => string,
): string {
  if (clause.kind === 'band') return t('explain.examScore', { score: quantity });
  if (clause.kind === 'veto') return t('explain.veto');
  if (points === undefined) return t('explain.zeroed', { effective: effective ?? 0 });
  // At discretion the quantity is the points themselves.
  const isAmount = clause.kind === 'discretionaryAdd' || clause.kind === 'discretionaryDeduct';
  const amount = t(isAmount ? 'explain.atDiscretion' : 'explain.quantity', { quantity, unit: label(clause.unit) });
  if (effective !== undefined && effective !== points)
    return t('explain.absorbed', { amount, points: signed(points), effective: signed(effective) });
  return t('explain.effect', { amount, points: signed(points) });
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}

/** A person's score and all that is behind it as plain text, to be pasted into a message. */
export function explanationText(
  { staff, sections }: PersonExplanation,
  period: string,
  t: Texts,
  label: (label: Label) => string,
): string {
  const { person, window, total, outOf, rank, grade } = staff;
  const lines = [
    [person.name, person.id, window, period].filter(Boolean).join(' · '),
    [
      t('explain.total', { total, outOf }),
      grade ? label(grade.name) : t('pane.noGrade'),
      rank === undefined ? t('explain.unranked') : t('explain.rank', { rank }),
    ].join(' · '),
  ];
  for (const { section, score, outOf: most, items } of sections) {
    lines.push('', `${label(section)} ${score} / ${most}`);
    for (const { item, score: own, proof, entries } of items) {
      const figure = own === null ? t('explain.pending') : `${own} / ${item.max}`;
      lines.push(`${item.code} ${label(item.title)} ${figure} (${proof})`);
      for (const entry of entries) {
        const { date, clause, note } = entry;
        lines.push(`  ${date} ${clause.code} ${label(clause.label)} ${effectOf(entry, t, label)} ${note}`.trimEnd());
      }
    }
  }
  return lines.join('\n');
}
