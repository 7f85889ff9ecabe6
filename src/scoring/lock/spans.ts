import type { Day } from '../calendar';

/** A closed range of days. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

export function holds({ from, to }: Days, day: Day): boolean {
  return from <= day && day <= to;
}

export function overlap(a: Days, b: Days): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** The part of some stretch, with all else it is, that lies within others' days; none where there is no such part. */
export function within<Stretch extends Days>(stretch: Stretch, { from, to }: Days): Stretch[] {
  if (!overlap(stretch, { from, to })) return [];
  return [{ ...stretch, from: Math.max(stretch.from, from), to: Math.min(stretch.to, to) }];
}

/** What is left of a stretch without some days: it before them, and it after them. */
export function without<Stretch extends Days>(stretch: Stretch, { from, to }: Days): Stretch[] {
  if (!overlap(stretch, { from, to })) return [stretch];
  return [
    ...(stretch.from < from ? [{ ...stretch, to: from - 1 }] : []),
    ...(stretch.to > to ? [{ ...stretch, from: to + 1 }] : []),
  ];
}
