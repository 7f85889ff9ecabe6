import type { Details, Period, TableOf } from '../../scoring';
import { sealByEdition } from '../keep/seals';
import type { ReadOptions } from '../read/read-workbook';
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
/** How many readings in a row are thrown away because rows moved meanwhile; the next is taken, and then read again. */
const MOST_OVERTAKEN = 3;
/** Excel may answer a moment before it tells that rows had moved: milliseconds. */
const EVENT_DELAY = 20;

/**
 * Keeps the log equal to the open workbook: reads it all once, then what events say has changed: a few rows by
 * themselves, anything structural in blocks again. What no event tells is found by looks at a slow pace.
 */
export class LiveWorkbook {
  private readonly changes = new Changes();
  private readonly reader: LogReader;
  private refusals = 0;
  private refusal: unknown;
  private overtaken = 0;
  /** Whether texts of rows could not be read, or what was told may not have arrived. */
  private owesAnswers = false;
  private isStopped = false;
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
    this.lookTimer = setInterval(() => void this.look(), this.pace.look);
    this.changes.all();
    await this.work();
  }

  /** Ends the listening and the looking. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.settleTimer);
    clearInterval(this.lookTimer);
    while (this.working) await this.working;
    await this.endListening?.();
    this.endListening = undefined;
  }

  /** Reads everything again, and has every answer told once more. */
  async refresh(): Promise<void> {
    this.owesAnswers = true;
    this.changes.all();
    await this.work();
  }

  /**
   * Reads everything again as `refresh` does, and tells how far it is; throws what Excel refuses, or the signal's reason:
   * what was known stays then.
   */
  async read(options: ReadOptions): Promise<void> {
    while (this.working) await this.working;
    await this.alone(async () => {
      try {
        this.endListening ??= await this.listen();
        do await this.readAll(() => this.changes.mayHaveMoved, options);
        while (this.overtaken > 0);
        this.answered();
      } catch (error) {
        this.changes.all();
        this.soon();
        throw error;
      }
    });
  }

  /**
   * Reads the texts of some rows of the log, by its numbers: once it is known where they stand, and again for a while
   * where Excel refuses. Nothing is found where the log was read again meanwhile: nobody waits for the old numbers.
   */
  async readDetails(rows: readonly number[]): Promise<Details> {
    return (await this.whereItStands(() => this.reader.readDetails(rows))) ?? new Map();
  }

  /** Reads some rows of the log with all their columns in the same way. */
  async readWholeRows(rows: readonly number[]): Promise<readonly TableOf<'Incidents'>[]> {
    return (await this.whereItStands(() => this.reader.readWholeRows(rows))) ?? [];
  }

  private async whereItStands<Result>(read: () => Promise<Result>): Promise<Result | undefined> {
    const { blocks } = this.reader;
    for (let refusals = 0; ;) {
      await this.standsStill();
      if (blocks !== this.reader.blocks || this.isStopped) return undefined;
      try {
        const result = await read();
        await pause(EVENT_DELAY);
        if (!this.isMoving && blocks === this.reader.blocks) return result;
      } catch (error) {
        refusals += 1;
        this.owesAnswers = true;
        if (refusals >= PATIENCE) throw error;
        await pause(this.retryAfter(refusals));
      }
    }
  }

  /** Finds the seals of sheets that were made with another edition; where Excel refuses, it is asked again when it answers. */
  async sealByEdition(period: Period): ReturnType<typeof sealByEdition> {
    try {
      return await sealByEdition(period);
    } catch (error) {
      this.owesAnswers = true;
      throw error;
    }
  }

  /** What Excel answered when it refused a reading last. */
  get lastRefusal(): unknown {
    return this.refusal;
  }

  /** Takes in at once what Excel told of so far; what it refuses is tried later. */
  async takeInNow(): Promise<void> {
    do await this.work();
    while (!this.changes.isEmpty && this.refusals === 0 && !this.isStopped);
  }

  /** Whether it is not known, or just being read, where everything stands. */
  private get isMoving(): boolean {
    return this.working !== undefined || this.changes.mayHaveMoved;
  }

  private async standsStill(): Promise<void> {
    while (this.isMoving && !this.isStopped) {
      if (this.working) await this.working;
      else await pause(this.pace.settle);
    }
  }

  /** Looks for what was missed because the user came back, unless that was just done. */
  async glance(): Promise<void> {
    if (Date.now() - this.lastLook >= this.pace.glance) await this.look();
  }

  /** Looks whether the tables are where they were and, part by part, hold what they held: events can be missed. */
  async look(): Promise<void> {
    if (!this.changes.isEmpty || this.working || this.isStopped) return;
    this.lastLook = Date.now();
    await this.alone(async () => {
      try {
        if (!(await this.reader.look(() => !this.changes.isEmpty))) this.changes.all();
        this.answered();
      } catch {
        // Where Excel refuses, the next look will do.
        this.owesAnswers = true;
      }
    });
    await this.work();
  }

  /** Looks at every part: after a time in which Excel told of nothing. */
  async lookThrough(): Promise<void> {
    const whole = this.reader.places;
    for (let part = 0; part < this.reader.parts && this.reader.places === whole; part++) {
      while (this.working) await this.working;
      await this.look();
    }
  }

  private listen(): Promise<() => Promise<void>> {
    return listen({
      changed: (change) => {
        if (this.working) return this.changes.hold(change);
        this.changes.note(change, this.reader.places);
        this.soon();
      },
      restructured: () => {
        this.changes.all();
        this.soon();
      },
      activated: () => void this.glance(),
    });
  }

  private soon(): void {
    if (this.changes.isEmpty || this.isStopped) return;
    clearTimeout(this.settleTimer);
    this.settleTimer = setTimeout(() => void this.work(), this.pace.settle);
  }

  /** Takes in what changed; what comes while it reads is read after a moment. */
  private async work(): Promise<void> {
    while (this.working) await this.working;
    if (this.changes.isEmpty || this.isStopped) return;
    await this.alone(() => this.takeIn());
    if (this.refusals > 0) this.tryLater();
    else this.soon();
  }

  private async alone(task: () => Promise<void>): Promise<void> {
    const done = task().finally(() => {
      this.working = undefined;
      // Where everything stands is known again.
      this.changes.judge(this.reader.places);
    });
    // Who waits for its end does not care how it ends.
    this.working = done.catch(() => undefined);
    await done;
  }

  private async takeIn(): Promise<void> {
    const { isStructural, rows } = this.changes.take();
    const isOvertaken = (): boolean => this.changes.mayHaveMoved;
    try {
      this.endListening ??= await this.listen();
      if (isStructural || !(await this.reader.readRows(rows, isOvertaken))) await this.readAll(isOvertaken);
      this.answered();
    } catch (error) {
      this.refusal = error;
      // A cell being edited, a lost connection: Excel will answer again, and what is known stays meanwhile.
      this.changes.all();
      this.refusals += 1;
      if (this.reader.places) this.owesAnswers = true;
    }
  }

  private async readAll(isOvertaken: () => boolean, options: ReadOptions = {}): Promise<void> {
    this.changes.clear();
    const isTaken = await this.reader.readAll(() => this.overtaken < MOST_OVERTAKEN && isOvertaken(), options);
    this.overtaken = isTaken ? 0 : this.overtaken + 1;
    if (!isTaken) this.changes.all();
  }

  /** Excel answered: what it refused before is asked for again. */
  private answered(): void {
    this.refusals = 0;
    if (!this.owesAnswers) return;
    this.owesAnswers = false;
    this.keeper.tellAgain();
  }

  private tryLater(): void {
    if (this.refusals === PATIENCE && !this.reader.places) this.keeper.lose('not-read');
    clearTimeout(this.settleTimer);
    if (!this.isStopped) this.settleTimer = setTimeout(() => void this.work(), this.retryAfter(this.refusals));
  }

  private retryAfter(refusals: number): number {
    return Math.min(this.pace.retry * 2 ** (refusals - 1), this.pace.look);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
