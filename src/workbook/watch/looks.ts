import { DETAIL_FIELDS, shown, type DetailField, type Details, type IncidentField, type RawTable } from '../../scoring';
import { giveWay, inSlices } from '../../pace';
import { firstRowOf, type IncidentBlock } from '../read/incident-source';
import type { Reading } from '../read/read-incidents';
import { readSettingsAt } from '../read/read-settings';
import type { Found } from '../read/found';
import { readTable } from '../read/read-table';
import type { WorkbookRead } from '../read/read-workbook';
import { checksumOf, checksumOfTexts } from './checksums';
import { loadRows } from '../read/load-rows';

/** A block of the log, and what it summed up to at the last look. */
interface BlockPart {
  readonly block: IncidentBlock;
  /** The log's number of the block's first row. */
  readonly start: number;
  /** `undefined` where that is not known, or where the block was edited since. */
  sum: number | undefined;
  /** What the texts of its rows that are shown somewhere summed up to, 0 for other rows; `undefined`: none is shown. */
  texts: Uint32Array | undefined;
}

/** Another table, and how to read it again. */
interface TablePart {
  readonly sum: number;
  read(context: Excel.RequestContext): Promise<RawTable>;
}

/** What a look into one part saw: what was known, another table than was known, or rows of the log that may be others. */
export type Seen =
  | 'same'
  | 'other'
  | {
      readonly rows: RawTable<IncidentField>;
      /** Rows, by their places among these, whose texts are not those that were read. */
      readonly retold: readonly number[];
    };

const OTHER_ROLES = {
  Roster: 'roster',
  Criteria: 'criteria',
  Clauses: 'clauses',
  Bands: 'bands',
  Grades: 'grades',
} as const;

/** Everything that was read, part by part, to be looked at for changes that no event told of. */
export class Looks {
  private readonly blocks: BlockPart[] = [];
  private rows = 0;
  private next = 0;

  private constructor(
    blocks: readonly IncidentBlock[],
    private readonly others: readonly TablePart[],
  ) {
    for (const block of blocks) this.add(block);
  }

  /** Notes in steps what the tables summed up to when they were read. */
  static *of({ found, tables, blocks }: WorkbookRead): Generator<void, Looks> {
    const others: TablePart[] = [];
    for (const [role, key] of Object.entries(OTHER_ROLES)) {
      const place: Found<string> | undefined = found[role as keyof typeof OTHER_ROLES];
      const values = tables[key];
      if (!place || !values) continue;
      others.push({ sum: yield* checksumOf(values), read: async (context) => (await readTable(context, place)).table });
    }
    const { Settings } = found;
    if (Settings && tables.settings) {
      const read: TablePart['read'] = async (context) => (await readSettingsAt(context, Settings)).table;
      others.push({ sum: yield* checksumOf(tables.settings), read });
    }
    return new Looks(blocks, others);
  }

  get parts(): number {
    return this.blocks.length + this.others.length;
  }

  /** Takes in a block that the log grew by. */
  add(block: IncidentBlock): void {
    this.blocks.push({ block, start: this.rows, sum: undefined, texts: undefined });
    this.rows += block.table.rowCount;
  }

  /** Notes that rows were edited (by their row in the sheet, from 0): what they sum up to is not known. */
  edited(sheet: string, first: number, count: number): void {
    for (const part of this.blocks) {
      const { table } = part.block;
      const start = firstRowOf(part.block);
      if (table.sheet !== sheet || first + count <= start || start + table.rowCount <= first) continue;
      part.sum = undefined;
      part.texts?.fill(0, Math.max(first - start, 0), first + count - start);
    }
  }

  /** Notes the texts of some of the log's rows, which are shown: a look goes into those, too. */
  inDetail(details: Details): void {
    let part: BlockPart | undefined;
    for (const [row, texts] of details) {
      if (!part || row < part.start || part.start + part.block.table.rowCount <= row) part = this.partOf(row);
      if (!part) continue;
      if (!part.texts) {
        part.texts = new Uint32Array(part.block.table.rowCount);
        part.sum = undefined;
      }
      part.texts[row - part.start] = checksumOfTexts((field) => texts[field] ?? '');
    }
  }

  private partOf(row: number): BlockPart | undefined {
    return this.blocks.findLast(({ start }) => start <= row);
  }

  /** Looks into the next part: the log's blocks one after another, and the other tables. */
  async look(context: Excel.RequestContext, reading: Reading): Promise<Seen> {
    const at = this.next++ % Math.max(this.parts, 1);
    const other = this.others[at - this.blocks.length];
    if (other) return (await inSlices(checksumOf(await other.read(context)))) === other.sum ? 'same' : 'other';
    const part = this.blocks[at];
    if (!part) return 'same';
    const { block, texts } = part;
    const span = { first: firstRowOf(block), count: block.table.rowCount };
    const loaded = loadRows(context, block.found, reading, span, texts !== undefined);
    await context.sync();
    await giveWay();
    const rows = await loaded.table();
    const sum = await inSlices(checksumOf(rows));
    if (part.sum === sum) return 'same';
    part.sum = sum;
    return rows.rowCount < block.table.rowCount
      ? 'other'
      : { rows, retold: texts ? await inSlices(retoldRows(rows, texts)) : [] };
  }
}

/** The rows whose texts were noted and are others now, a row a step. */
function* retoldRows({ columns }: RawTable<IncidentField>, texts: Uint32Array): Generator<void, number[]> {
  const retold: number[] = [];
  const fields: Partial<Record<DetailField, RawTable['columns'][string]>> = {};
  for (const field of DETAIL_FIELDS) fields[field] = columns[field];
  for (let row = 0; row < texts.length; row++) {
    if (texts[row] === 0) continue;
    if (checksumOfTexts((field) => shown(fields[field]?.[row])) !== texts[row]) retold.push(row);
    yield;
  }
  return retold;
}
