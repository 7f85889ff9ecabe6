import { inSlices } from '../pace';
import {
  parsePeriod,
  sealedParts,
  sealedRows,
  sealedText,
  sealOf,
  type Language,
  type Details,
  type Period,
  type PeriodReport,
} from '../scoring';
import { fault, NOTHING_ASKED, type Answer, type SealQuery, type SealState } from './query';

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

/**
 * Finds out, for sheets of a period that were made with another edition than the workbook's own rules, what their seal
 * was and what it would be by that edition now; `undefined` where the workbook keeps no such sheets' record.
 */
export type SealByEdition = (period: Period) => Promise<{ readonly printed: string; readonly now: string } | undefined>;

/** A period's seals as the data are now, or that they could not be made for want of what is to be read for them. */
type CurrentSeal =
  | { readonly seal: string; readonly hasData: boolean; readonly byEdition?: Awaited<ReturnType<SealByEdition>> }
  | { readonly failed: true };

interface Work {
  current: CurrentSeal | undefined;
  /** Whether a written seal is not the one by the workbook's own rules. */
  asksEdition: boolean;
  isRunning: boolean;
  isOutdated: boolean;
}

/** The scores of a period as the log is now, or as they were locked, and the texts of rows behind them. */
export interface SealSource {
  report(period: Period): Generator<void, PeriodReport>;
  /** Rejects where they cannot be read. */
  details(report: PeriodReport, rows: readonly number[]): Promise<Details>;
}

/** The seals of the periods that are verified, each made once and again after an edit, never twice at a time. */
export class SealChecks {
  private readonly works = new Map<string, Work & { readonly period: Period }>();

  constructor(
    private readonly source: SealSource,
    private readonly writtenIn: Language,
    private readonly sealByEdition: SealByEdition,
    /** Called when a period's seal is known. */
    private readonly onSealed: (period: Period) => void,
  ) {}

  /**
   * How a written seal stands to the data, by the rules its sheets were made with; `undefined` while that is worked out.
   * In a period without any row a seal that is not its own is of no period that is known.
   */
  check({ text, period }: WrittenSeal): Answer | undefined {
    const work = this.works.get(period.label) ?? newWork(period);
    this.works.set(period.label, work);
    const { current } = work;
    if (current && 'failed' in current) return fault('not-read');
    if (current && (!current.hasData || current.seal === text || work.asksEdition)) {
      return { kind: 'seal', state: stateOf(text, current), writtenIn: this.writtenIn };
    }
    work.asksEdition ||= current !== undefined;
    work.current = undefined;
    if (!work.isRunning) void this.run(period, work);
    return undefined;
  }

  /** Notes that rows of the periods that fit changed. */
  outdate(fits: (period: Period) => boolean): void {
    for (const work of this.works.values()) {
      if (!fits(work.period)) continue;
      work.current = undefined;
      work.isOutdated = true;
    }
  }

  /** Notes that sheets were made: those with another edition than the workbook's own rules may be others now. */
  sheetsMade(): void {
    for (const work of this.works.values()) {
      if (!work.asksEdition) continue;
      work.current = undefined;
      work.isOutdated = true;
      this.onSealed(work.period);
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
      current = await this.seal(period, work.asksEdition);
    } while (work.isOutdated);
    work.isRunning = false;
    work.current = current;
    this.onSealed(period);
  }

  private async seal(period: Period, asksEdition: boolean): Promise<CurrentSeal> {
    const report = await inSlices(this.source.report(period));
    try {
      const details = await this.source.details(report, [...(await inSlices(sealedRows(report)))]);
      const byEdition = asksEdition ? await this.sealByEdition(period) : undefined;
      const parts = await inSlices(sealedParts(report, details));
      return { seal: await sealOf(await inSlices(sealedText(parts))), hasData: report.hasData, byEdition };
    } catch {
      return { failed: true };
    }
  }
}

function newWork(period: Period): Work & { readonly period: Period } {
  return { period, current: undefined, asksEdition: false, isRunning: false, isOutdated: false };
}

function stateOf(
  text: string,
  { seal, hasData, byEdition }: Exclude<CurrentSeal, { readonly failed: true }>,
): SealState {
  const isByEdition = byEdition?.printed === text && byEdition.now === text;
  if (seal === text || isByEdition) return 'intact';
  return hasData ? 'changed' : 'unknown';
}
