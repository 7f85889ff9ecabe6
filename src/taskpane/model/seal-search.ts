import type { SealedPeriod } from '../actions';

/**
 * The printed periods that a seal typed from paper means: all without one; none where the seal is on no sheets that
 * were made last. Letter case, spaces and full-width characters make no difference; nor do I, L and O for 1, 1 and 0,
 * which seals have none of. The start of a seal, or a period alone, is enough.
 */
export function sealsOf(typed: string, sealed: readonly SealedPeriod[]): readonly SealedPeriod[] {
  const wanted = spelled(typed);
  if (wanted === '') return sealed;
  return sealed.filter(({ seal, period }) => spelled(seal).startsWith(wanted) || spelled(period) === wanted);
}

/** The period whose seal a text is, though another printing's perhaps. */
export function periodOfSeal(typed: string, sealed: readonly SealedPeriod[]): string | undefined {
  const wanted = spelled(typed);
  return sealed.find(({ period }) => wanted.startsWith(spelled(`WS1-${period}-`)))?.period;
}

function spelled(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u200B]/gu, '')
    .replace(/[IL]/gu, '1')
    .replace(/O/gu, '0');
}
