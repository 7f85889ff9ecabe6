/** Rows of a sheet that stand together, counted from 0. */
export interface RowSpan {
  readonly first: number;
  readonly count: number;
}

/**
 * The rows an event's address names, such as `B5:D7`, `5:7` or `A1,C3`; `undefined` for whole columns and whatever
 * cannot be read: everything may have changed then.
 */
export function rowSpansOf(address: string): RowSpan[] | undefined {
  const spans: RowSpan[] = [];
  for (const area of address.split(',')) {
    const match = /^(?:.*!)?\$?[A-Z]{0,3}\$?(\d+)(?::\$?[A-Z]{0,3}\$?(\d+))?$/iu.exec(area.trim());
    if (!match) return undefined;
    const first = Number(match[1]) - 1;
    spans.push({ first, count: Number(match[2] ?? match[1]) - first });
  }
  return spans;
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
