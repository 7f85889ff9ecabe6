import type { Details, IncidentLog, RowDetails } from '../scoring';

/** Reads the texts of some rows, which no score needs, from wherever the log came from. */
export type ReadDetails = (log: IncidentLog, rows: readonly number[]) => Promise<Details>;

/** The rows' texts that were asked for so far. Whatever is asked for in one go is read in one go. */
export class DetailBook {
  private readonly known = new Map<number, RowDetails>();
  private readonly wanted = new Set<number>();
  /** Rows that changed while they were read: what comes of them is old. */
  private readonly outdated = new Set<number>();
  private reading: Promise<void> | undefined;

  constructor(
    private readonly log: IncidentLog,
    private readonly read: ReadDetails,
  ) {}

  get details(): Details {
    return this.known;
  }

  /** Forgets a row that was edited. */
  forget(row: number): void {
    this.known.delete(row);
    if (this.reading) this.outdated.add(row);
  }

  /** Has the texts of these rows read; rejects where they cannot be. */
  async ensure(rows: readonly number[]): Promise<void> {
    for (const row of rows) if (!this.known.has(row)) this.wanted.add(row);
    while (rows.some((row) => !this.known.has(row))) {
      for (const row of rows) if (!this.known.has(row)) this.wanted.add(row);
      this.reading ??= this.readWanted();
      await this.reading;
    }
  }

  private async readWanted(): Promise<void> {
    try {
      // Waits for the others that ask at this moment: thousands of cells are one read.
      await Promise.resolve();
      const rows = [...this.wanted].sort((a, b) => a - b);
      this.wanted.clear();
      const found = await this.read(this.log, rows);
      for (const row of rows) if (!this.outdated.has(row)) this.known.set(row, found.get(row) ?? {});
    } finally {
      this.outdated.clear();
      this.reading = undefined;
    }
  }
}
