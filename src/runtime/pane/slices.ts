/** Milliseconds of work at a time, far below what a person notices. */
const SLICE = 12;

/** Does work in steps so that the pane is never held up: after each slice of time, whatever else waits goes first. */
export async function inSlices<Result>(steps: Generator<unknown, Result>, signal?: AbortSignal): Promise<Result> {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  }
}
