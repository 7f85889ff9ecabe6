import type { Details } from '../../scoring';
import { Changes } from './changes';
import { listen } from './listen';
import type { LogKeeper } from './log-keeper';
import { LogReader } from './log-reader';

/** How long is waited, in milliseconds. */
export interface Pace {
  /** After a change for the next one, which often follows at once. */
  readonly settle: number;
  /** Between looks for what no event told. */
  readonly look: number;
  /** Between looks because the user turned to a sheet or to the window. */
  readonly glance: number;
  /** Before a reading that Excel refused is tried again; doubled each time, up to `look`. */
  readonly retry: number;
}

const PACE: Pace = { settle: 120, look: 60_000, glance: 5_000, retry: 1_000 };
/** How many refusals in a row the cells wait through before they say that the workbook cannot be read. */
const PATIENCE = 3;

/**
 * Keeps the log equal to the open workbook: reads it all once, then what events say has changed: a few rows by
 * themselves, anything structural in blocks again. What no event tells is found by looks at a slow pace.
 */
export class LiveWorkbook {
  private readonly changes = new Changes();
  private readonly reader: LogReader;
  private refusals = 0;
  private lastLook = 0;
  private settleTimer: ReturnType<typeof setTimeout> | undefined;
  private lookTimer: ReturnType<typeof setInterval> | undefined;
  private working: Promise<void> | undefined;
  private endListening: (() => Promise<void>) | undefined;

  constructor(
    private readonly keeper: LogKeeper,
    private readonly pace: Pace = PACE,
  ) {
    this.reader = new LogReader(keeper);
  }

  /** Begins to listen and reads everything; resolves when the first reading has ended, well or not. */
  async start(): Promise<void> {
    this.keeper.loading();
    this.endListening = await listen({
      changed: (change) => {
        this.changes.note(change, this.reader.places);
        this.soon();
      },
      restructured: () => {
        this.changes.all();
        this.soon();
      },
      activated: () => void this.glance(),
    });
    this.lookTimer = setInterval(() => void this.look(), this.pace.look);
    await this.refresh();
  }

  /** Ends the listening and the looking. */
  async stop(): Promise<void> {
    clearTimeout(this.settleTimer);
    clearInterval(this.lookTimer);
    await this.endListening?.();
    this.endListening = undefined;
    await this.working;
  }

  /** Reads everything again. */
  async refresh(): Promise<void> {
    this.changes.all();
    await this.work();
  }

  /** Reads the texts of some rows of the log, by its numbers. */
  readDetails(rows: readonly number[]): Promise<Details> {
    return this.reader.readDetails(rows);
  }

  /** Looks for what was missed because the user came back, unless that was just done. */
  async glance(): Promise<void> {
    if (Date.now() - this.lastLook >= this.pace.glance) await this.look();
  }

  /** Looks whether the tables are where they were and, part by part, hold what they held: events can be missed. */
  async look(): Promise<void> {
    if (!this.changes.isEmpty || this.working) return;
    this.lastLook = Date.now();
    await this.alone(async () => {
      // Where Excel refuses, the next look will do.
      const isAsKnown = await this.reader.look().catch(() => true);
      if (!isAsKnown) this.changes.all();
    });
    await this.work();
  }

  private soon(): void {
    if (this.changes.isEmpty) return;
    clearTimeout(this.settleTimer);
    this.settleTimer = setTimeout(() => void this.work(), this.pace.settle);
  }

  /** Takes in changes one after another; what comes while it reads is read after. */
  private async work(): Promise<void> {
    while (this.working) await this.working;
    while (!this.changes.isEmpty) {
      await this.alone(() => this.takeIn());
      if (this.refusals > 0) return this.tryLater();
    }
  }

  private async alone(task: () => Promise<void>): Promise<void> {
    this.working = task();
    await this.working;
    this.working = undefined;
  }

  private async takeIn(): Promise<void> {
    const { isStructural, rows } = this.changes.take();
    try {
      if (isStructural || !(await this.reader.readRows(rows))) await this.reader.readAll();
      this.refusals = 0;
    } catch {
      // A cell being edited, a lost connection: Excel will answer again, and what is known stays meanwhile.
      this.changes.all();
      this.refusals += 1;
    }
  }

  private tryLater(): void {
    if (this.refusals === PATIENCE && !this.reader.places) this.keeper.lose('not-read');
    clearTimeout(this.settleTimer);
    this.settleTimer = setTimeout(
      () => void this.work(),
      Math.min(this.pace.retry * 2 ** (this.refusals - 1), this.pace.look),
    );
  }
}
