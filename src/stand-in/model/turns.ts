/** Milliseconds of work at a time. With the step that goes over it this stays below the 50 that a person notices. */
const SLICE = 20;

/** Lets whatever else waits go first. */
const giveWay = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Does work in steps so that nobody is held up by it: after each slice of time, whatever else waits goes first.
 *
 * @param signal ends the work before its next slice
 * @throws what a step throws; the signal's reason once it is aborted
 */
export async function inTurns<Result>(steps: Generator<unknown, Result>, signal?: AbortSignal): Promise<Result> {
  const work = new Work(steps);
  while (!work.goOn(SLICE)) {
    await giveWay();
    signal?.throwIfAborted();
  }
  return work.result();
}

/** Does all of the work at once. */
export function atOnce<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Long works on one workbook, one after another: each in steps, others getting their turn in between. Nobody else may see
 * or change the workbook while one is half done: who cannot wait brings it to its end first.
 */
export class Turns {
  /** Milliseconds of work at a time; with 0 each step gives way. */
  slice = SLICE;
  private current: Work<unknown> | undefined;
  private isStepping = false;

  /** Begins a work once those before it are done, and does it in turns. @throws what a step throws */
  async run<Result>(begin: () => Generator<unknown, Result>): Promise<Result> {
    while (this.current) await this.current.done;
    const work = new Work(begin());
    this.current = work;
    while (!this.step(work, this.slice)) await giveWay();
    return work.result();
  }

  /** Brings a work that is under way to its end, now. What it throws goes to who began it. */
  finish(): void {
    if (this.current && !this.isStepping) this.step(this.current, Infinity);
  }

  /** Whether the work is done. */
  private step(work: Work<unknown>, milliseconds: number): boolean {
    if (work.isDone) return true;
    this.isStepping = true;
    try {
      if (work.goOn(milliseconds)) this.current = undefined;
    } finally {
      this.isStepping = false;
    }
    return work.isDone;
  }
}

/** Steps on their way to a result. */
class Work<Result> {
  private outcome: { readonly result: Result } | { readonly failure: unknown } | undefined;
  private markDone: () => void = () => undefined;
  readonly done = new Promise<void>((resolve) => {
    this.markDone = resolve;
  });

  constructor(private readonly steps: Generator<unknown, Result>) {}

  get isDone(): boolean {
    return this.outcome !== undefined;
  }

  /** Goes on for so long, or to the end; says whether it has come there. */
  goOn(milliseconds: number): boolean {
    const end = performance.now() + milliseconds;
    while (!this.outcome) {
      try {
        const step = this.steps.next();
        if (step.done) this.outcome = { result: step.value };
      } catch (failure) {
        this.outcome = { failure };
      }
      if (this.outcome) this.markDone();
      else if (performance.now() >= end) return false;
    }
    return true;
  }

  result(): Result {
    if (!this.outcome) throw new Error('The work is not done.');
    if ('failure' in this.outcome) throw this.outcome.failure;
    return this.outcome.result;
  }
}
