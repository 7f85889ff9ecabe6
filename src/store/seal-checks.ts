import { inSlices } from '../pace';
import {
  parsePeriod,
  reportInSteps,
  sealedParts,
  sealedRows,
  sealOf,
  type IncidentLog,
  type Language,
  type Period,
} from '../scoring';
import type { DetailBook } from './detail-book';
import { fault, NOTHING_ASKED, type Answer, type SealQuery } from './query';

const SEAL = /^WS1-(.+)-([0-9A-Z]{16})$/u;

/** A seal as written, taken apart. */
export interface WrittenSeal {
  readonly text: string;
  readonly period: Period;
}

/** Reads a seal's text; what is no seal, or a blank, is answered at once. */
export function readSeal({ seal }: SealQuery): WrittenSeal | { readonly answer: Answer } {
  const text = String(seal).normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
  if (text === '') return { answer: NOTHING_ASKED };
  const period = parsePeriod(SEAL.exec(text)?.[1] ?? '');
  return period ? { text, period } : { answer: fault('bad-seal', { seal: String(seal) }) };
}

/** A period's seal as the data are now, or that it could not be made for want of the rows' texts. */
type CurrentSeal = { readonly seal: string; readonly hasData: boolean } | { readonly failed: true };

interface Work {
  current: CurrentSeal | undefined;
  isRunning: boolean;
  isOutdated: boolean;
}

/** The seals of the periods that are verified, each made once and again after an edit, never twice at a time. */
export class SealChecks {
  private readonly works = new Map<string, Work & { readonly period: Period }>();

  constructor(
    private readonly log: IncidentLog,
    private readonly writtenIn: Language,
    private readonly book: DetailBook,
    /** Called when a period's seal is known. */
    private readonly onSealed: (period: Period) => void,
  ) {}

  /** How a written seal stands to the data; `undefined` while that is worked out. Without any row it is unknown. */
  check({ text, period }: WrittenSeal): Answer | undefined {
    const work = this.works.get(period.label) ?? { period, current: undefined, isRunning: false, isOutdated: false };
    this.works.set(period.label, work);
    const { current } = work;
    if (!current) {
      if (!work.isRunning) void this.run(period, work);
      return undefined;
    }
    if ('failed' in current) return fault('not-read');
    const state = !current.hasData ? 'unknown' : current.seal === text ? 'intact' : 'changed';
    return { kind: 'seal', state, writtenIn: this.writtenIn };
  }

  /** Notes that rows of the periods that fit changed. */
  outdate(fits: (period: Period) => boolean): void {
    for (const work of this.works.values()) {
      if (!fits(work.period)) continue;
      work.current = undefined;
      work.isOutdated = true;
    }
  }

  /** Makes the seals once more that could not be made. */
  tryAgain(): void {
    for (const work of this.works.values()) {
      if (!work.current || !('failed' in work.current)) continue;
      work.current = undefined;
      this.onSealed(work.period);
    }
  }

  private async run(period: Period, work: Work): Promise<void> {
    work.isRunning = true;
    let current: CurrentSeal;
    do {
      work.isOutdated = false;
      current = await this.seal(period);
    } while (work.isOutdated);
    work.isRunning = false;
    work.current = current;
    this.onSealed(period);
  }

  private async seal(period: Period): Promise<CurrentSeal> {
    const report = await inSlices(reportInSteps(this.log, period));
    try {
      await this.book.ensure([...(await inSlices(sealedRows(report)))]);
    } catch {
      return { failed: true };
    }
    const parts = await inSlices(sealedParts(report, this.book.details));
    return { seal: await sealOf(parts), hasData: report.hasData };
  }
}
