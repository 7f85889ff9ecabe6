import { fault, type RulebookFault } from '../faults';
import { isAmount, toHundredths } from '../hundredths';
import { matchKey } from '../match-key';
import type { Band, Rulebook } from '../types';
import { groupBy, type ClauseAt, type Lookup } from './lookup';

interface BandAt {
  readonly band: Band;
  readonly index: number;
}

/** Faults of the exams of band items, and of the bands that read them. */
export function checkBands(rulebook: Rulebook, lookup: Lookup): RulebookFault[] {
  const bands = rulebook.bands.map((band, index) => ({ band, index }));
  const bandsOf = groupBy(bands, ({ band }) => matchKey(band.clause));
  return [
    ...[...lookup.clausesOf].flatMap(([itemKey, clauses]) =>
      lookup.items.get(itemKey)?.start === 'band' ? checkExams(clauses) : [],
    ),
    ...[...lookup.versions].flatMap(([key, versions]) => (bandsOf.has(key) ? [] : checkPresence(versions))),
    ...bands.flatMap((row) => checkBand(row, lookup)),
    ...[...bandsOf.values()].flatMap(checkScale),
  ];
}

/** One exam an item: every clause of kind `band` must be a version of the first. */
function checkExams(clauses: readonly ClauseAt[]): RulebookFault[] {
  const [first, ...later] = clauses.filter(({ clause }) => clause.kind === 'band' && matchKey(clause.code) !== '');
  if (!first) return [];
  return later
    .filter(({ clause }) => matchKey(clause.code) !== matchKey(first.clause.code))
    .map(({ clause, index }) =>
      fault('several-exams', 'Clauses', index, { clause: clause.code, item: clause.item, other: first.clause.code }),
    );
}

function checkPresence(versions: readonly ClauseAt[]): RulebookFault[] {
  const exam = versions.find(({ clause }) => clause.kind === 'band');
  return exam ? [fault('bands-missing', 'Clauses', exam.index, { clause: exam.clause.code })] : [];
}

/** One band by itself, towards its clause, and towards the item that it gives points to. */
function checkBand({ band, index }: BandAt, lookup: Lookup): RulebookFault[] {
  const faults: RulebookFault[] = [];
  if (!isBandGood(band)) faults.push(fault('bad-band', 'Bands', index, { ...band }));

  const exam = lookup.versions.get(matchKey(band.clause))?.find(({ clause }) => clause.kind === 'band');
  if (!exam) faults.push(fault('band-of-unknown-clause', 'Bands', index, { clause: band.clause }));

  const item = exam && lookup.items.get(matchKey(exam.clause.item));
  if (item && band.points > item.max) {
    const { clause, points } = band;
    faults.push(fault('band-above-item', 'Bands', index, { clause, points, item: item.code, max: item.max }));
  }
  return faults;
}

/** The bands of one clause as a scale: no bound twice, a start at 0, more points the higher the score. */
function checkScale(bands: readonly BandAt[]): RulebookFault[] {
  const faults: RulebookFault[] = [];
  // The sort is stable, so that of two bands with one bound the later row is the faulty one.
  const rising = bands.filter(({ band }) => isAmount(band.atLeast)).sort((a, b) => a.band.atLeast - b.band.atLeast);
  rising.forEach(({ band, index }, position) => {
    const { clause, atLeast, points } = band;
    const below = rising[position - 1]?.band;
    if (!below) {
      if (atLeast > 0) faults.push(fault('bands-hole', 'Bands', index, { clause, atLeast }));
    } else if (below.atLeast === atLeast) {
      faults.push(fault('bands-overlap', 'Bands', index, { clause, atLeast }));
    } else if (points <= below.points) {
      const { atLeast: otherAtLeast, points: otherPoints } = below;
      faults.push(fault('bands-not-rising', 'Bands', index, { clause, atLeast, points, otherAtLeast, otherPoints }));
    }
  });
  return faults;
}

function isBandGood({ atLeast, points }: Band): boolean {
  const amount = toHundredths(points);
  return isAmount(atLeast) && amount !== undefined && amount >= 0;
}
