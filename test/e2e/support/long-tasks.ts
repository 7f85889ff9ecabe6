import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { FOLDER } from '../../../build/workbench';

const TOO_LONG = 50_000;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly id?: string;
  readonly args: {
    readonly data?: {
      readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
      readonly timeDeltas?: readonly number[];
      readonly startTime?: number;
    };
  };
}
interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly functionName: string; readonly url?: string; readonly lineNumber?: number };
}

/** Does some work, and tells of every task over 50 ms in the page's thread: whose it was, and what took most of it. */
export async function traced(browser: Browser, page: Page, name: string, work: () => Promise<unknown>): Promise<void> {
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-v8.cpu_profiler', '__metadata'] });
  const start = performance.now();
  let failure = '';
  try {
    await work();
  } catch (error) {
    failure = String(error).split('\n')[0] ?? '';
  }
  const seconds = (performance.now() - start) / 1000;
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  report(name, seconds, failure, traceEvents);
}

function report(name: string, seconds: number, failure: string, events: readonly TraceEvent[]): void {
  const renderers = events.filter(
    (event) => event.name === 'thread_name' && JSON.stringify(event.args).includes('CrRendererMain'),
  );
  const tasks = events.filter(
    (event) =>
      event.name.includes('RunTask') &&
      event.ph === 'X' &&
      renderers.some(({ pid, tid }) => pid === event.pid && tid === event.tid),
  );
  const nodes = new Map<string, ProfileNode>();
  const samples: { ts: number; node: string }[] = [];
  const clocks = new Map<string, number>();
  for (const event of events) {
    const key = `${event.pid} ${event.id}`;
    if (event.name === 'Profile') clocks.set(key, event.args.data?.startTime ?? event.ts);
    if (event.name !== 'ProfileChunk') continue;
    const { cpuProfile, timeDeltas = [] } = event.args.data ?? {};
    for (const node of cpuProfile?.nodes ?? []) nodes.set(`${key} ${node.id}`, node);
    let clock = clocks.get(key) ?? 0;
    cpuProfile?.samples?.forEach((sample, index) => {
      clock += timeDeltas[index] ?? 0;
      samples.push({ ts: clock, node: `${key} ${sample}` });
    });
    clocks.set(key, clock);
  }
  samples.sort((a, b) => a.ts - b.ts);
  // The profiler's own start is nobody's work.
  const begun = Math.max(...events.filter(({ name: own }) => own === 'Profile').map(({ ts }) => ts), 0) + 5_000;
  const found = tasks
    .filter(({ ts }) => ts > begun)
    .filter(({ dur = 0, tdur = dur }) => Math.min(dur, tdur) > 16_000)
    .map((task) => told(task, samples, nodes));
  const long = (which: 'pane' | 'page'): number[] =>
    found.map((one) => one[which]).filter((ms) => ms > TOO_LONG / 1000);
  const most = (which: 'pane' | 'page'): string => Math.max(0, ...found.map((one) => one[which])).toFixed(0);
  console.log(
    `${name.padEnd(44)} ${seconds.toFixed(1).padStart(6)} s; longest task ${Math.max(0, ...found.map(({ length }) => length)).toFixed(0)}, over 50: ${found.filter(({ length }) => length > 50).length}; pane's ${most('pane')} (${long('pane').length}), page's ${most('page')} (${long('page').length}) ${failure}`,
  );
  for (const { length, pane, page, other, heaviest } of [...found]
    .sort((a, b) => b.length - a.length)
    .slice(0, 6)
    .filter(({ length: ms }) => ms > 40)) {
    console.log(
      `    ${length.toFixed(0)} ms: pane ${pane.toFixed(0)}, page ${page.toFixed(0)}, other ${other.toFixed(0)}`,
    );
    for (const text of heaviest) console.log(`        ${text}`);
  }
}

function told(
  { ts, dur = 0, tdur = dur }: TraceEvent,
  samples: readonly { ts: number; node: string }[],
  nodes: ReadonlyMap<string, ProfileNode>,
) {
  const length = Math.min(dur, tdur) / 1000;
  const sums = { pane: 0, page: 0, other: 0 };
  const paths = new Map<string, number>();
  let low = 0;
  let high = samples.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (samples[middle]!.ts < ts) low = middle + 1;
    else high = middle;
  }
  let last = ts;
  for (let at = low; at < samples.length && samples[at]!.ts <= ts + dur; at++) {
    const { ts: time, node } = samples[at]!;
    const ms = (time - last) / 1000;
    last = time;
    const path = pathOf(node, nodes);
    const owner = path.findLast((place) => place.owner !== 'other')?.owner ?? 'other';
    sums[owner] += ms;
    const own = path.filter((place) => place.owner === owner && place.name !== '').map((place) => place.name);
    const text = `${owner}: ${(own.length > 4 ? [own[0], '…', ...own.slice(-3)] : own).join(' > ') || path.at(-1)?.name}`;
    paths.set(text, (paths.get(text) ?? 0) + ms);
  }
  const sum = Math.max(sums.pane + sums.page + sums.other, 1);
  const share = Math.min(length / sum, 1);
  return {
    length,
    pane: sums.pane * share,
    page: sums.page * share,
    other: length - (sums.pane + sums.page) * share,
    heaviest: [...paths]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 5)
      .map(([text, ms]) => `${text} ${(ms * share).toFixed(0)}`),
  };
}

interface Place {
  readonly owner: 'pane' | 'page' | 'other';
  readonly name: string;
}
const known = new Map<string, Place[]>();

function pathOf(id: string, nodes: ReadonlyMap<string, ProfileNode>): Place[] {
  const path = known.get(id);
  if (path) return path;
  const node = nodes.get(id);
  if (!node) return [];
  const prefix = id.slice(0, id.lastIndexOf(' '));
  const made = [...(node.parent === undefined ? [] : pathOf(`${prefix} ${node.parent}`, nodes)), placeOf(node)];
  known.set(id, made);
  return made;
}

function placeOf({ callFrame: { functionName, url = '', lineNumber = 0 } }: ProfileNode): Place {
  if (url === '') return { owner: 'other', name: functionName };
  const { pathname } = new URL(url);
  const owner = pathname.includes('/pane/') && !pathname.endsWith('stand-in.js') ? 'pane' : 'page';
  return { owner, name: `${moduleOf(pathname, lineNumber)}:${functionName || lineNumber}` };
}

const modules = new Map<string, { line: number; name: string }[]>();

function moduleOf(pathname: string, line: number): string {
  let own = modules.get(pathname);
  if (!own) {
    const file = join(
      FOLDER,
      pathname.includes('/pane/') ? pathname.slice(pathname.indexOf('/pane/')) : join('page', pathname),
    );
    let text = '';
    try {
      text = readFileSync(file, 'utf8');
    } catch {
      // A library that is served from elsewhere.
    }
    own = text.split('\n').flatMap((content, at) => {
      const name = /^;\/\/ (\S+\/\S+)|^\/\*\*\*\/ (\d+)/u.exec(content);
      return name ? [{ line: at, name: basename(name[1] ?? `${basename(pathname)}#${name[2]}`) }] : [];
    });
    modules.set(pathname, own);
  }
  return own.findLast((module) => module.line <= line)?.name ?? basename(pathname);
}
