import fc from 'fast-check';
import type { CellValue, TableOf, WorkbookTables } from '../../src/scoring';

/** A row of the log as people type it. */
export type LogRow = Readonly<
  Record<'id' | 'date' | 'name' | 'clause' | 'quantity' | 'status' | 'related' | 'category' | 'note', CellValue>
>;

/** A workbook small enough to be scored anew after every edit. */
export interface Workbook {
  readonly log: readonly LogRow[];
  readonly roster: readonly (readonly [name: string, window: string, id: string])[] | undefined;
  readonly settings: readonly (readonly [key: string, value: CellValue])[];
}

export const LOG_SHEET = '事件记录';
export const NAMES = ['甲', '乙', '丙', '丁', '戊'];
export const WINDOWS = ['1号窗口', '2号窗口'];
export const PERIODS = ['2026-01', '2026-02', '2026-03', '2026Q1', '2026', '2026-01-15..2026-02-10'];
const CLAUSES = ['TD1-1', 'TD1-2', 'TD2-1', 'TD5-1', 'ZL3-1', 'ZL4-2', 'NL1-1', 'NL2-1', 'NL2-2', 'XX', ''];

const days = fc.integer({ min: 46023, max: 46142 }).map((serial): CellValue => serial);
const ids = fc.constantFrom<CellValue>('', 'a', 'b', 'c', 'd');

export const logRows: fc.Arbitrary<LogRow> = fc.record({
  id: ids,
  date: fc.oneof(
    { weight: 12, arbitrary: days },
    { weight: 1, arbitrary: fc.constantFrom<CellValue>('', '3月5日', '2026-02-30') },
  ),
  name: fc.constantFrom<CellValue>(...NAMES, ...NAMES, '无此人', ''),
  clause: fc.constantFrom<CellValue>(...CLAUSES),
  quantity: fc.constantFrom<CellValue>('', 1, 2, 3, 85, 0.5, -1),
  status: fc.constantFrom<CellValue>('', '', '', '成立', '待核', '撤销', '?'),
  related: ids,
  category: fc.constantFrom<CellValue>('', '态度', '态度', '时限'),
  note: fc.constantFrom<CellValue>('', '备注一', '备注二'),
});

/** What may happen to a workbook: edited rows, new last rows; and, to be read anew, rows out, another order, roster, settings. */
export type Edit = (workbook: Workbook) => {
  readonly workbook: Workbook;
  readonly rows?: { readonly from: number; readonly count: number };
};

const rosters = fc.constantFrom<Workbook['roster']>(
  NAMES.map((name, index) => [name, WINDOWS[index % 2] ?? '', `S${index}`] as const),
  NAMES.slice(1).map((name) => [name, WINDOWS[0] ?? '', ''] as const),
  [...NAMES.map((name) => [name, WINDOWS[1] ?? '', ''] as const), [NAMES[0] ?? '', WINDOWS[0] ?? '', ''] as const],
  undefined,
);
const settings = fc.array(
  fc.constantFrom<readonly [string, CellValue]>(
    ['excellent quota', 40],
    ['exam carry months', 1],
    ['roll up', 'recompute'],
    ['membership', 'days'],
    ['discretionary', 'outside'],
    ['rulebook', 'service-window-80'],
  ),
  { maxLength: 3 },
);

export const workbooks: fc.Arbitrary<Workbook> = fc.record({
  log: fc.array(logRows, { minLength: 1, maxLength: 30 }),
  roster: rosters,
  settings,
});

const at = fc.nat(1000);
export const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(at, fc.array(logRows, { minLength: 1, maxLength: 3 }))
      .map(([place, rows]): Edit => (workbook) => {
        const from = place % Math.max(workbook.log.length, 1);
        const log = [...workbook.log.slice(0, from), ...rows, ...workbook.log.slice(from + rows.length)];
        return { workbook: { ...workbook, log }, rows: { from, count: rows.length } };
      }),
  },
  {
    weight: 3,
    arbitrary: fc.array(logRows, { minLength: 1, maxLength: 2 }).map((rows): Edit => (workbook) => {
      const log = [...workbook.log, ...rows];
      return { workbook: { ...workbook, log }, rows: { from: workbook.log.length, count: rows.length } };
    }),
  },
  {
    weight: 1,
    arbitrary: at.map((place): Edit => (workbook) => ({
      workbook: { ...workbook, log: workbook.log.filter((_, row) => row !== place % 20) },
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Edit>((workbook) => ({ workbook: { ...workbook, log: [...workbook.log].reverse() } })),
  },
  { weight: 1, arbitrary: rosters.map((roster): Edit => (workbook) => ({ workbook: { ...workbook, roster } })) },
  {
    weight: 1,
    arbitrary: settings.map((pairs): Edit => (workbook) => ({ workbook: { ...workbook, settings: pairs } })),
  },
);

/** Some rows of the log as the workbook's reader hands them over. */
export function blockOf({ log }: Workbook, from = 0, count = log.length): TableOf<'Incidents'> {
  const rows = log.slice(from, from + count);
  const fields = ['id', 'date', 'name', 'clause', 'quantity', 'status', 'related', 'category', 'note'] as const;
  const columns = Object.fromEntries(fields.map((field) => [field, rows.map((row) => row[field])]));
  return { sheet: LOG_SHEET, firstRow: 2 + from, rowCount: rows.length, columns, headers: {} };
}

export function tablesOf(workbook: Workbook): WorkbookTables {
  const { roster, settings: pairs } = workbook;
  const columns = {
    name: roster?.map(([name]) => name),
    window: roster?.map(([, window]) => window),
    staffId: roster?.map(([, , id]) => id),
  };
  return {
    dateSystem: 1900,
    incidents: [blockOf(workbook)],
    roster: roster && { sheet: '花名册', firstRow: 2, rowCount: roster.length, columns, headers: {} },
    settings: {
      sheet: '考核设置',
      firstRow: 2,
      rowCount: pairs.length,
      columns: { setting: pairs.map(([key]) => key), value: pairs.map(([, value]) => value) },
      headers: {},
    },
    gaps: [],
    unknownSheets: [],
  };
}
