import type { Rulebook } from '../../rulebook';
import type { LocatedFault, Settings, TableRole } from '../../scoring';

/** The rules in force, and what is odd in them though they can be used. */
export interface RulesReport {
  readonly rulebook: Rulebook;
  /** Whether they are the workbook's own tables; else a built-in edition. */
  readonly isOwn: boolean;
  readonly warnings: readonly LocatedFault[];
  readonly settings: Settings;
}

export interface RulesActions {
  readonly editions: readonly string[];
  /** `undefined` while there is no log that can be read, or its rules are broken. */
  rules(): RulesReport | undefined;
  /**
   * Keeps a setting in the workbook; '' leaves the default.
   *
   * @param key as the contract spells it
   * @param meaning what it means, written beside it
   */
  set(key: string, value: string, meaning: string): Promise<void>;
  /** Writes the rules of an edition into the workbook as tables to be edited; gives the sheets' names. */
  copyToWorkbook(edition: string): Promise<readonly string[]>;
  /** Shows the sheet of a table; false where the workbook has none. */
  open(role: TableRole): Promise<boolean>;
}
