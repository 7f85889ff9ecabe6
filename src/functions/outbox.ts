/** Where results go: a stream of Excel's. */
interface Target<Result> {
  setResult: (result: Result) => void;
}

/**
 * How much goes to Excel at once, in bytes, and how long it is then left alone, in milliseconds: the web takes 5 MB a
 * request, and the library puts into one request whatever came since the last, which may take it some seconds.
 */
const BUDGET = { bytes: 1_500_000, pause: 2_000 } as const;
/** What a single value takes, with what the library puts around it. */
const ONE_VALUE = 40;

/**
 * Hands results to Excel, never more in a while than it takes. Nearly all go at once; of long ones some wait, and of
 * those that wait the latest counts.
 */
export class Outbox {
  private readonly waiting = new Map<Target<never>, { readonly bytes: number; readonly send: () => void }>();
  /** How much went since when. */
  private sent = 0;
  private since = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly budget: { readonly bytes: number; readonly pause: number } = BUDGET) {}

  /** Hands a result over; `bytes` as `bytesOf` gives them. */
  give<Result>(stream: Target<Result>, result: Result, bytes: number): void {
    this.waiting.set(stream, { bytes, send: () => stream.setResult(result) });
    if (this.waiting.size === 1) this.send();
  }

  /** Forgets what waits for a stream that nobody needs any more. */
  drop(stream: Target<never>): void {
    this.waiting.delete(stream);
  }

  private send(): void {
    const now = Date.now();
    if (now - this.since >= this.budget.pause) {
      this.since = now;
      this.sent = 0;
    }
    for (const [stream, { bytes, send }] of this.waiting) {
      if (this.sent > 0 && this.sent + bytes > this.budget.bytes) break;
      this.waiting.delete(stream);
      this.sent += bytes;
      send();
    }
    if (this.waiting.size > 0) this.timer ??= setTimeout(() => this.goOn(), this.since + this.budget.pause - now);
  }

  private goOn(): void {
    this.timer = undefined;
    this.send();
  }
}

/** How many bytes a result takes in a request: a Chinese character takes three. */
export function bytesOf(result: unknown): number {
  if (typeof result === 'number') return ONE_VALUE;
  return ONE_VALUE + new TextEncoder().encode(JSON.stringify(result)).length;
}
