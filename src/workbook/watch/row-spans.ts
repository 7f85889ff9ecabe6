/** Rows of a sheet that stand together, counted from 0. */
export interface RowSpan {
  readonly first: number;
  readonly count: number;
}

/** The same rows in order, those that touch joined. */
export function joined(spans: readonly RowSpan[]): RowSpan[] {
  const all: RowSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first)) {
    const last = all.at(-1);
    if (!last || span.first > last.first + last.count) all.push(span);
    else all[all.length - 1] = { first: last.first, count: Math.max(last.count, span.first + span.count - last.first) };
  }
  return all;
}

/** The part of a span between two rows, the last not included; `undefined` where there is none. */
export function clipped({ first, count }: RowSpan, from: number, end: number): RowSpan | undefined {
  const start = Math.max(first, from);
  const rows = Math.min(first + count, end) - start;
  return rows > 0 ? { first: start, count: rows } : undefined;
}
