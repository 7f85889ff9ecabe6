/** The few parts of a browser's window that office.js touches while it starts, for Node. */

class MemoryStorage {
  private readonly entries = new Map<string, string>();

  get length(): number {
    return this.entries.size;
  }

  key(index: number): string | null {
    return [...this.entries.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.entries.set(key, String(value));
  }

  removeItem(key: string): void {
    this.entries.delete(key);
  }

  clear(): void {
    this.entries.clear();
  }
}

interface Element {
  [name: string]: unknown;
}

function element(tagName: string): Element {
  const made: Element = { tagName: tagName.toUpperCase(), style: {}, children: [] };
  return Object.assign(made, {
    setAttribute: (name: string, value: unknown) => void (made[name] = value),
    getAttribute: (name: string) => made[name] ?? null,
    appendChild: (child: Element) => child,
    removeChild: (child: Element) => child,
    addEventListener: () => undefined,
  });
}

const origin = 'http://localhost';
const libraryPath = '/office-js/';

/** A window's timers, which all end with it: what is set after that never runs. */
class Timers {
  private readonly running = new Set<ReturnType<typeof setTimeout>>();
  private areEnded = false;

  constructor(private readonly scale: number) {}

  readonly functions = {
    setTimeout: (run: (...args: unknown[]) => void, milliseconds = 0, ...args: unknown[]) => {
      const timer = setTimeout(() => {
        this.running.delete(timer);
        run(...args);
      }, milliseconds * this.scale);
      return this.added(timer);
    },
    setInterval: (run: (...args: unknown[]) => void, milliseconds = 0, ...args: unknown[]) => {
      return this.added(setInterval(run, milliseconds * this.scale, ...args));
    },
    clearTimeout: (timer: ReturnType<typeof setTimeout>) => this.end(timer),
    clearInterval: (timer: ReturnType<typeof setTimeout>) => this.end(timer),
  };

  endAll(): void {
    this.areEnded = true;
    this.running.forEach((timer) => this.end(timer));
  }

  private added(timer: ReturnType<typeof setTimeout>): ReturnType<typeof setTimeout> {
    this.running.add(timer);
    if (this.areEnded) this.end(timer);
    return timer;
  }

  private end(timer: ReturnType<typeof setTimeout>): void {
    clearTimeout(timer);
    this.running.delete(timer);
  }
}

export interface MinimalWindow {
  /** The window's own properties, to be the globals of the library's context. */
  readonly globals: Record<string, unknown>;
  /** Ends what is still waiting, as closing a page does. */
  close(): void;
}

/**
 * Makes a window whose script elements are loaded by `loadScript`, given the file's path within the library.
 *
 * @param timeScale what share of the times they ask for its timers wait
 */
export function minimalWindow(loadScript: (path: string) => void, timeScale = 1): MinimalWindow {
  const timers = new Timers(timeScale);
  const script = element('script');
  script['src'] = `${origin}${libraryPath}office.js`;
  const head = element('head');
  head['appendChild'] = (child: Element): Element => {
    const source = typeof child['src'] === 'string' ? child['src'] : '';
    const path = source.split(libraryPath)[1]?.split('?')[0];
    if (path !== undefined) {
      timers.functions.setTimeout(() => {
        loadScript(path);
        (child['onload'] as (() => void) | undefined)?.();
      }, 0);
    }
    return child;
  };
  const location = {
    href: `${origin}/index.html`,
    protocol: 'http:',
    host: 'localhost',
    hostname: 'localhost',
    port: '',
    pathname: '/index.html',
    origin,
    search: '',
    hash: '',
  };
  const document = {
    readyState: 'complete',
    cookie: '',
    title: '',
    head,
    body: element('body'),
    documentElement: element('html'),
    currentScript: script,
    location,
    createElement: element,
    getElementById: () => null,
    getElementsByTagName: (tag: string) => (tag === 'script' ? [script] : tag === 'head' ? [head] : []),
    querySelector: () => null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  const window: Record<string, unknown> = {
    ...timers.functions,
    console,
    queueMicrotask,
    performance,
    URL,
    URLSearchParams,
    TextEncoder,
    TextDecoder,
    AbortController,
    structuredClone,
    fetch,
    btoa,
    atob,
    crypto,
    navigator: { userAgent: 'Node.js', language: 'en-US', languages: ['en-US'] },
    location,
    document,
    history: { pushState: () => undefined, replaceState: () => undefined },
    sessionStorage: new MemoryStorage(),
    localStorage: new MemoryStorage(),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: () => undefined,
  };
  for (const self of ['window', 'self', 'top', 'parent']) {
    window[self] = window;
  }
  return { globals: window, close: () => timers.endAll() };
}
