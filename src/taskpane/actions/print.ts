import type { PrintSettings } from '../../scoring';

/** What the printed sheets say of the unit; kept in the workbook. */
export interface PrintActions {
  read(): Promise<PrintSettings>;
  /** Keeps what is given; the rest stays as it is. */
  write(changes: Partial<PrintSettings>): Promise<void>;
  /** The logo as base64 (PNG or JPEG); `undefined` without one. */
  readLogo(): Promise<string | undefined>;
  /** Keeps a logo, as a data URL or base64; `undefined` takes it away. */
  writeLogo(picture: string | undefined): Promise<void>;
}
