/** Milliseconds of work at a time. With the step that goes over it this stays below the 50 that a person notices. */
const SLICE = 20;

/** Lets whatever else waits go first. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Does work in steps so that nobody is held up by it: after each slice of time, whatever else waits goes first.
 *
 * @throws what a step throws, or the signal's reason
 */
export async function inSlices<Result>(steps: Generator<unknown, Result>, signal?: AbortSignal): Promise<Result> {
  return new Pacer().run(steps, signal);
}

/** The same for work that comes in pieces, each too short to give way after. */
export class Pacer {
  private since = performance.now();

  async run<Result>(steps: Generator<unknown, Result>, signal?: AbortSignal): Promise<Result> {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (performance.now() - this.since < SLICE) continue;
      await giveWay();
      this.since = performance.now();
      signal?.throwIfAborted();
    }
  }
}
