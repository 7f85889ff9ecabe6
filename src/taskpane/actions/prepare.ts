import type { ColumnContract, ColumnMap, Connection, TableRole } from '../../scoring';

/** A table of the contract that the workbook has. */
export interface TableFound {
  readonly role: TableRole;
  readonly sheet: string;
  readonly table?: string;
  readonly rowCount: number;
  readonly columns: ColumnMap;
  /** Whether the user connected it. */
  readonly isConnected: boolean;
}

/** A table or range that may be connected as one of the contract's. */
export interface TableOffer {
  readonly sheet: string;
  readonly table?: string;
  /** The worksheet's row number of the header, from 1. */
  readonly headerRow: number;
  readonly header: readonly string[];
}

export interface Survey {
  readonly found: readonly TableFound[];
  readonly offers: readonly TableOffer[];
}

/** What new tables to make. */
export interface TemplateOrder {
  readonly roles: readonly TableRole[];
  /** The built-in edition whose rules are written. */
  readonly edition: string;
  /** Whether people and a month of incidents are written, to try things with. */
  readonly withSample: boolean;
}

export interface PrepareActions {
  /** All tables of the contract, in its order, and the columns of each. */
  readonly contract: readonly { readonly role: TableRole; readonly columns: readonly ColumnContract[] }[];
  readonly editions: readonly string[];
  survey(): Promise<Survey>;
  /** What the user's selection lies in; `undefined` for blank cells. */
  offerOfSelection(): Promise<TableOffer | undefined>;
  /** Guesses which column is which field, by places in the header. */
  suggest(role: TableRole, header: readonly string[]): Readonly<Record<string, number>>;
  /** Adds new tables on new sheets; gives the sheets' names. */
  make(order: TemplateOrder): Promise<readonly string[]>;
  /** Keeps in the workbook that a table or range is one of the contract's; no headers: takes that back. */
  connect(connection: Connection): Promise<void>;
}
