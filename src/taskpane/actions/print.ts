import type { PrintSettings, SealChange } from '../../scoring';

/** A period whose sheets were made, and whether what they say still holds. */
export interface SealedPeriod {
  readonly period: string;
  /** The seal on the sheets that were made last. */
  readonly seal: string;
  readonly isIntact: boolean;
  /** What changed since; empty where the seal is intact. */
  readonly changes: readonly SealChange[];
}

/** What the printed sheets say of the unit; kept in the workbook. */
export interface PrintActions {
  read(): Promise<PrintSettings>;
  /** Keeps what is given; the rest stays as it is. */
  write(changes: Partial<PrintSettings>): Promise<void>;
  /** Which of these could not be read again once they are kept: texts too long for a line, too many signatories. */
  unreadable(changes: Partial<PrintSettings>): readonly (keyof PrintSettings)[];
  /** Checks the seals of all periods whose sheets were made in the workbook, in the order they were made. */
  checkSeals(signal: AbortSignal): Promise<readonly SealedPeriod[]>;
  /** The logo as base64 (PNG or JPEG); `undefined` without one. */
  readLogo(): Promise<string | undefined>;
  /** Keeps a logo, as a data URL or base64; `undefined` takes it away. */
  writeLogo(picture: string | undefined): Promise<void>;
}
