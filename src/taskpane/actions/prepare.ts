import type { ColumnContract, Connection, TableRole } from '../../scoring';
import type { Survey, TableFound, TableOffer } from '../../workbook';

export type { Survey, TableFound, TableOffer } from '../../workbook';

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
  /** What a connection calls a column's header: its text, but for the later ones of equal headers. */
  headerName(header: readonly string[], index: number): string;
  /** Adds new tables on new sheets; gives the sheets' names. */
  make(order: TemplateOrder): Promise<readonly string[]>;
  /** Keeps in the workbook that a table or range is one of the contract's. */
  connect(connection: Connection): Promise<void>;
  /** Takes back that a table or range that was found is one of the contract's. */
  disconnect(found: TableFound): Promise<void>;
}
