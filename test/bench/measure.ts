/** Something that is timed: what is made ready before each time does not count. */
export interface Timed<Ready> {
  readonly name: string;
  ready(): Ready;
  work(ready: Ready): unknown;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/** After a forced collection the engine compiles anew what it dropped: each contender has so much processor time for it. */
const WARM_UP = 300;

/** A contender that takes so many milliseconds once is not run again: that time is its figure. */
const LONG = 5_000;

/** By the wall, and what of it the process had a processor: milliseconds. */
function clocks(): { wall: number; processor: number } {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now(), processor: (user + system) / 1000 };
}

/**
 * Times contenders in turn, garbage collected before each, and each warmed up: medians, in milliseconds. Of wall and
 * processor time the lesser counts: other programs take turns, too, and some contenders use several threads. One that
 * takes long is run once, and named. What each gave last is kept, as a session keeps it: with the last object of a kind
 * the engine forgets the code it compiled for it.
 *
 * @param isHeavy whether what is made ready is so much that its garbage, too, must be collected before each time
 */
export async function inTurn(
  contenders: readonly Timed<never>[],
  turns: number,
  isHeavy = false,
): Promise<Map<string, number>> {
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  const kept = new Map<string, unknown>();
  const isLong = new Set<string>();
  for (let turn = 0; turn < turns; turn++) {
    for (const { name, ready, work } of contenders) {
      if (isLong.has(name)) continue;
      globalThis.gc?.();
      const until = clocks().processor + WARM_UP;
      let time: number;
      const once = (): Promise<number> => timeOf(ready, work, isHeavy, (result) => kept.set(name, result));
      do time = await once();
      while (clocks().processor < until);
      if (time > LONG) {
        isLong.add(name);
        console.log(`|   ${name} takes ${(time / 1000).toFixed(0)} s: run once | | | | |`);
      } else time = await once();
      times.get(name)!.push(time);
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

async function timeOf<Ready>(
  ready: () => Ready,
  work: (ready: Ready) => unknown,
  isHeavy: boolean,
  keep: (result: unknown) => void,
): Promise<number> {
  const prepared = ready();
  if (isHeavy) globalThis.gc?.();
  const start = clocks();
  const result = await work(prepared);
  const end = clocks();
  keep(result);
  return Math.min(end.wall - start.wall, end.processor - start.processor);
}

export function timed<Ready>(name: string, ready: () => Ready, work: (ready: Ready) => unknown): Timed<never> {
  return { name, ready, work } as Timed<never>;
}

/** Refuses to go on where answers differ. */
export function checkSame(name: string, found: readonly number[], expected: readonly number[]): void {
  const at = expected.findIndex((value, index) => !Object.is(value, found[index]));
  if (at >= 0 || found.length !== expected.length)
    throw new Error(`${name} gives ${found[at]} where ${expected[at]} is right (answer ${at} of ${expected.length}).`);
}
