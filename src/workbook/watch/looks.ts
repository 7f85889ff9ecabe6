import type { IncidentField, RawTable } from '../../scoring';
import { firstRowOf, type IncidentBlock } from '../read/incident-source';
import type { Reading } from '../read/read-incidents';
import { readSettingsAt } from '../read/read-settings';
import { readTable, type Found } from '../read/read-table';
import type { WorkbookRead } from '../read/read-workbook';
import { checksumOf, loadRows } from './read-rows';

/** A block of the log, and what it summed up to at the last look. */
interface BlockPart {
  readonly block: IncidentBlock;
  /** `undefined` where that is not known, or where the block was edited since. */
  sum: number | undefined;
  /** Whether texts of its rows are shown somewhere, too. */
  isInDetail: boolean;
}

/** Another table, and how to read it again. */
interface TablePart {
  readonly sum: number;
  read(context: Excel.RequestContext): Promise<RawTable>;
}

/** What a look into one part saw: what was known, other rows of the log, or another table than was known. */
export type Seen = 'same' | 'other' | { readonly rows: RawTable<IncidentField> };

const OTHER_ROLES = {
  Roster: 'roster',
  Criteria: 'criteria',
  Clauses: 'clauses',
  Bands: 'bands',
  Grades: 'grades',
} as const;

/** Everything that was read, part by part, to be looked at for changes that no event told of. */
export class Looks {
  private readonly blocks: BlockPart[];
  private readonly others: TablePart[];
  private next = 0;

  constructor({ found, tables }: WorkbookRead, blocks: readonly IncidentBlock[]) {
    this.blocks = blocks.map((block) => ({ block, sum: undefined, isInDetail: false }));
    this.others = Object.entries(OTHER_ROLES).flatMap(([role, key]): TablePart[] => {
      const place: Found<string> | undefined = found[role as keyof typeof OTHER_ROLES];
      const values = tables[key];
      if (!place || !values) return [];
      return [{ sum: checksumOf(values), read: async (context) => (await readTable(context, place)).table }];
    });
    const { Settings } = found;
    if (Settings && tables.settings) {
      const read: TablePart['read'] = async (context) => (await readSettingsAt(context, Settings)).table;
      this.others.push({ sum: checksumOf(tables.settings), read });
    }
  }

  get parts(): number {
    return this.blocks.length + this.others.length;
  }

  /** Takes in a block that the log grew by. */
  add(block: IncidentBlock): void {
    this.blocks.push({ block, sum: undefined, isInDetail: false });
  }

  /** Notes that rows were edited (by their row in the sheet, from 0): what they sum up to is not known. */
  edited(sheet: string, first: number, count: number): void {
    for (const part of this.blocks) {
      const { table } = part.block;
      const start = firstRowOf(part.block);
      if (table.sheet === sheet && start < first + count && first < start + table.rowCount) part.sum = undefined;
    }
  }

  /** Notes that texts of some of the log's rows are shown, so that a look goes into those, too. */
  inDetail(rows: readonly number[]): void {
    let start = 0;
    for (const part of this.blocks) {
      const end = start + part.block.table.rowCount;
      if (!part.isInDetail && rows.some((row) => start <= row && row < end)) {
        part.isInDetail = true;
        part.sum = undefined;
      }
      start = end;
    }
  }

  /** Looks into the next part: the log's blocks one after another, and the other tables. */
  async look(context: Excel.RequestContext, reading: Reading): Promise<Seen> {
    const at = this.next++ % Math.max(this.parts, 1);
    const other = this.others[at - this.blocks.length];
    if (other) return checksumOf(await other.read(context)) === other.sum ? 'same' : 'other';
    const part = this.blocks[at];
    if (!part) return 'same';
    const { block } = part;
    const span = { first: firstRowOf(block), count: block.table.rowCount };
    const loaded = loadRows(context, block.found, reading, span, part.isInDetail);
    await context.sync();
    const rows = await loaded.table();
    const sum = checksumOf(rows);
    if (part.sum === sum) return 'same';
    part.sum = sum;
    return rows.rowCount < block.table.rowCount ? 'other' : { rows };
  }
}
