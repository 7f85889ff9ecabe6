/** Milliseconds of work at a time. With the step that goes over it this stays below the 50 that a person notices. */
const SLICE = 20;

/** When the present turn of the event loop began to be worked in; undefined until somebody does. */
let begun: number | undefined;

/** Milliseconds for which the present turn was worked in, by whomever: works that follow one another share its slice. */
function spent(): number {
  if (begun === undefined) {
    begun = performance.now();
    setTimeout(endTurn);
  }
  return performance.now() - begun;
}

function endTurn(): void {
  begun = undefined;
}

/** Lets whatever else waits go first. */
export async function giveWay(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  endTurn();
}

/**
 * Does work in steps so that nobody is held up by it: after each slice of time, whatever else waits goes first.
 *
 * @throws what a step throws, or the signal's reason
 */
export async function inSlices<Result>(steps: Generator<unknown, Result>, signal?: AbortSignal): Promise<Result> {
  spent();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (spent() < SLICE) continue;
    await giveWay();
    signal?.throwIfAborted();
  }
}
