import { readFileSync } from 'node:fs';
import { Session, type Profiler } from 'node:inspector';
import { pathToFileURL } from 'node:url';

/** Shorter stretches keep nobody waiting: a frame's time, in milliseconds. */
const SHORTEST = 16;
/** Microseconds between two looks of the profiler. */
const SAMPLING = 500;

/** Whose time a moment was. The library's is the pane's as well: in Excel it runs in the pane's page. */
const OWNERS = ['product', 'library', 'stand-in', 'collector'] as const;
type Owner = (typeof OWNERS)[number];

/** A time in which nothing else could run. */
export interface Stretch {
  /** Milliseconds. */
  readonly length: number;
  readonly of: Readonly<Record<Owner, number>>;
  /** Where most of the product's and the stand-in's time went: the functions furthest out, with their milliseconds. */
  readonly heaviest: readonly string[];
}

type Frame = Profiler.ProfileNode['callFrame'];

interface Place {
  readonly owner: Owner | undefined;
  readonly name: string;
}

/** Does some work and finds every stretch over 16 ms in which nobody else could do anything. */
export async function stretchesOf(work: () => Promise<unknown>): Promise<Stretch[]> {
  const session = new Session();
  session.connect();
  const post = <Answer = unknown>(method: string, parameters?: object): Promise<Answer> =>
    new Promise((resolve, reject) => {
      session.post(method, parameters, (error, answer) => (error ? reject(error) : resolve(answer as Answer)));
    });
  await post('Profiler.enable');
  await post('Profiler.setSamplingInterval', { interval: SAMPLING });
  await post('Profiler.start');
  const gaps: Gap[] = [];
  let last = now();
  const tick = setInterval(() => {
    const next = now();
    const cpu = next.cpu - last.cpu;
    if (cpu > SHORTEST * 1000) gaps.push({ from: last.time, to: next.time, cpu });
    last = now();
  }, 1);
  try {
    await work();
    await new Promise((resolve) => setTimeout(resolve, 2));
  } finally {
    clearInterval(tick);
  }
  const { profile } = await post<Profiler.StopReturnType>('Profiler.stop');
  session.disconnect();
  return attributed(gaps, profile);
}

/** A time between two ticks, and the processor's time in it: what other programs took does not count. Microseconds. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly cpu: number;
}

function now(): { time: number; cpu: number } {
  const { user, system } = process.cpuUsage();
  return { time: Number(process.hrtime.bigint() / 1000n), cpu: user + system };
}

/** Gives each gap the samples that lie in it. */
function attributed(gaps: readonly Gap[], profile: Profiler.Profile): Stretch[] {
  const { nodes, samples = [], timeDeltas = [], startTime } = profile;
  const parents = new Map<number, number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const { id, children = [] } of nodes) for (const child of children) parents.set(child, id);
  const paths = new Map<number, Place[]>();
  const pathOf = (id: number): Place[] => {
    const known = paths.get(id);
    if (known) return known;
    const node = byId.get(id);
    const parent = parents.get(id);
    const path = [...(parent === undefined ? [] : pathOf(parent)), ...(node ? [placeOf(node.callFrame)] : [])];
    paths.set(id, path);
    return path;
  };
  let at = 0;
  let time = startTime;
  return gaps.map(({ from, to, cpu }) => {
    const of: Record<Owner, number> = { product: 0, library: 0, 'stand-in': 0, collector: 0 };
    const names = new Map<string, number>();
    for (; at < samples.length && time < to; at++) {
      const delta = timeDeltas[at + 1] ?? 0;
      time += timeDeltas[at] ?? 0;
      if (time < from) continue;
      const path = pathOf(samples[at] ?? 0);
      const innermost = path.findLast(({ owner }) => owner !== undefined);
      if (!innermost?.owner) continue;
      of[innermost.owner] += delta / 1000;
      const name = path
        .filter(({ owner }) => owner !== undefined && owner !== 'library')
        .slice(-3)
        .map(({ name: one }) => one)
        .join(' > ');
      names.set(name, (names.get(name) ?? 0) + delta / 1000);
    }
    // What else ran on the machine stretched everything alike.
    const length = Math.min(cpu, to - from) / 1000;
    const share = Math.min(length / Math.max(1, sum(Object.values(of))), 1);
    for (const owner of OWNERS) of[owner] *= share;
    const heaviest = [...names]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 4)
      .map(([name, ms]) => `${name} ${(ms * share).toFixed(0)}`);
    return { length, of, heaviest };
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function placeOf({ functionName, url, lineNumber }: Frame): Place {
  if (functionName === '(garbage collector)') return { owner: 'collector', name: 'collector' };
  if (/\/office-js\//u.test(url)) return { owner: 'library', name: functionName };
  const module = url === BUNDLE ? moduleAt(lineNumber) : undefined;
  const room = /^(?:\.\.\/)*src\/([^/]+)\/(?:.*\/)?([^/]+)\.tsx?$/u.exec(module ?? '');
  if (!room) return { owner: undefined, name: functionName };
  const [, folder = '', file = ''] = room;
  return { owner: folder === 'stand-in' ? 'stand-in' : 'product', name: `${file}:${functionName}` };
}

const BUNDLE = pathToFileURL(process.argv[1] ?? '').href;

/** The modules of this bundle by their first lines: the bundler says before each which it is. */
const modules = readFileSync(process.argv[1] ?? '', 'utf8')
  .split('\n')
  .flatMap((text, line) => (/^\/\/ \S+\.[cm]?[jt]sx?$/u.test(text) ? [{ line, name: text.slice(3) }] : []));

function moduleAt(line: number): string | undefined {
  let [low, high] = [0, modules.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((modules[middle]?.line ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return modules[low - 1]?.name;
}
