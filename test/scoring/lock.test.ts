import fc from 'fast-check';
import { ingest, openLock, parsePeriod } from '../../src/scoring';
import { runToEnd } from '../../src/scoring/run-to-end';
import { bookOf, incident, period, world } from './support/arbitrary-world';
import { changesIn, everythingOf, keeping, locked } from './support/locked';
import { tableOf, tablesOf, type Book, type Cells } from './support/tables';

const labels = ['2026-02', '2026-03', '2026Q1', '2026', '2026-02-10..2026-03-20'];

describe('a locked period', () => {
  it('keeps figures, sheets and seal, whatever becomes of rows, people, rules and settings', async () => {
    await fc.assert(
      fc.asyncProperty(world, world, period, async (then, now, { label }) => {
        const [before, after] = [tablesOf(bookOf(then)), tablesOf(bookOf(now))];
        const was = await everythingOf(ingest(before), before, label);
        const is = await everythingOf(ingest(after, undefined, keeping(await locked(before, label))), after, label);
        expect(is).toEqual(was);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps a quarter as it was locked over a month that was locked under other rules', async () => {
    await fc.assert(
      fc.asyncProperty(world, world, world, async (first, then, now) => {
        const [before, between, after] = [tablesOf(bookOf(first)), tablesOf(bookOf(then)), tablesOf(bookOf(now))];
        const month = await locked(before, '2026-02');
        const was = await everythingOf(ingest(between, undefined, keeping(month)), between, '2026Q1');
        const quarter = await locked(between, '2026Q1', keeping(month));
        const is = await everythingOf(ingest(after, undefined, keeping(month, quarter)), after, '2026Q1');
        expect(is).toEqual(was);
      }),
      { numRuns: 15 },
    );
  });

  it('changes nothing anywhere while nothing else is changed', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.uniqueArray(fc.constantFrom(...labels), { maxLength: 3 }), async (of, locks) => {
        const tables = tablesOf(bookOf(of));
        const kept = keeping(...(await Promise.all(locks.map((label) => locked(tables, label)))));
        const [plain, ingested] = [ingest(tables), ingest(tables, undefined, kept)];
        for (const label of labels)
          expect(await everythingOf(ingested, tables, label)).toEqual(await everythingOf(plain, tables, label));
        expect(changesIn(ingested, tables)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('stands in its quarter as it was, after any edits of its own rows', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.array(fc.tuple(fc.nat(24), incident), { maxLength: 10 }), async (of, edits) => {
        const tables = tablesOf(bookOf(of));
        const kept = keeping(await locked(tables, '2026-02'));
        const rows = [...of.incidents];
        for (const [at, row] of edits)
          if (rows[at]?.日期.startsWith('2026-02') && row.日期.startsWith('2026-02')) rows[at] = row;
        const edited = tablesOf(bookOf({ ...of, incidents: rows }));
        const { json } = await everythingOf(ingest(edited, undefined, kept), edited, '2026Q1');
        expect(json.staff).toEqual((await everythingOf(ingest(tables), tables, '2026Q1')).json.staff);
      }),
      { numRuns: 15 },
    );
  });
});

const rows: readonly Cells[] = [
  { 编号: 'E1', 日期: '2026-03-05', 姓名: '甲', 条款: 'TD2-1', 数量: 1, 状态: '', 说明: '一' },
  { 编号: '', 日期: '2026-03-06', 姓名: '乙', 条款: 'TD1-1', 数量: 2, 状态: '待核', 说明: '二' },
  { 编号: '', 日期: '2026-03-07', 姓名: '乙', 条款: 'TD1-1', 数量: '', 状态: '', 说明: '三' },
  { 编号: 'E4', 日期: '2026-04-01', 姓名: '甲', 条款: 'TD2-1', 数量: 1, 状态: '', 说明: '四' },
];
const book: Book = {
  incidents: rows,
  roster: [
    { 姓名: '甲', 窗口: '一' },
    { 姓名: '乙', 窗口: '一' },
  ],
};

async function changesAfter(edited: Partial<Book>) {
  const after = tablesOf({ ...book, ...edited });
  return changesIn(ingest(after, undefined, keeping(await locked(tablesOf(book), '2026-03'))), after);
}

function edit(at: number, cells: Cells): readonly Cells[] {
  return rows.map((row, index) => (index === at ? { ...row, ...cells } : row));
}

describe('a change since the lock', () => {
  it.each<[string, readonly Cells[], object[]]>([
    ['none, though rows moved', [rows[2]!, rows[3]!, rows[0]!, rows[1]!], []],
    ['none, though spelled otherwise', edit(0, { 日期: '2026/3/5', 条款: 'TD2-1 未带微笑', 状态: '成立' }), []],
    ['none, for a row of another month', edit(3, { 数量: 9 }), []],
    ['a cell', edit(0, { 数量: 3 }), [{ row: 2, column: '数量', value: 3, reason: 'changed' }]],
    ['a note', edit(2, { 说明: '另' }), [{ row: 4, column: '说明', value: '另', reason: 'changed' }]],
    ['a status', edit(1, { 状态: '成立' }), [{ row: 3, column: '状态', value: '成立', reason: 'changed' }]],
    ['several cells', edit(0, { 数量: 3, 说明: '' }), [{ row: 2, column: '数量', value: 3, reason: 'several' }]],
    [
      'a row added',
      [...rows, { ...rows[0]!, 编号: 'E9' }],
      [{ row: 6, column: '日期', value: '2026-03-05', reason: 'added' }],
    ],
    ['a row removed', rows.slice(1), [{ row: 2, column: null, value: null, reason: 'removed' }]],
    ['a date out of the period', edit(0, { 日期: '2026-05-05' }), [{ row: 2, column: null, reason: 'removed' }]],
  ])('is told row by row: %s', async (_name, incidents, expected) => {
    const issues = await changesAfter({ incidents });
    expect(issues).toMatchObject(
      expected.map((one) => ({ ...one, code: 'locked-changed', severity: 'warning', sheet: '事件记录' })),
    );
    if (issues[0]?.reason === 'removed') expect(issues[0].params?.was).toBe('2026-03-05 甲 TD2-1 1 一');
  });

  it.each<[string, Partial<Book>, string, string]>([
    ['the roster', { roster: [{ 姓名: '甲', 窗口: '二' }, ...book.roster!.slice(1)] }, 'roster', '甲'],
    ['the rules', { grades: [{ 等次: '好', 下限: 0 }] }, 'rules', '优秀、良好、合格、不合格、好'],
    ['a setting', { settings: [{ 设置: 'started day', 值: 'floor' }] }, 'settings', 'started day'],
  ])('is told once of %s', async (_name, edited, reason, what) => {
    expect(await changesAfter(edited)).toMatchObject([{ reason, sheet: null, params: { period: '2026-03', what } }]);
  });
});

describe('the live side of locked days', () => {
  it('follows edits as if it were read afresh', async () => {
    const tables = tablesOf(book);
    const kept = keeping(await locked(tables, '2026-03'));
    const ingested = ingest(tables, undefined, kept);
    const after = edit(0, { 日期: '2026-04-02' }).map((row, at) => (at === 3 ? { ...row, 日期: '2026-03-31' } : row));
    const edited = tablesOf({ ...book, incidents: after });
    for (const row of [0, 3]) {
      ingested.log.replace(row, tableOf('Incidents', after), row);
      ingested.locks.effective!.replace(row, tableOf('Incidents', after), row);
    }
    const fresh = ingest(edited, undefined, kept);
    for (const label of ['2026-03', '2026-04', '2026Q1', '2026'])
      expect(await everythingOf(ingested, edited, label)).toEqual(await everythingOf(fresh, edited, label));
    expect(changesIn(ingested, edited)).toEqual(changesIn(fresh, edited));
  });
});

describe('what is kept of a lock', () => {
  it('is refused, never half believed, where its text is not what was locked', async () => {
    const lock = await locked(tablesOf(book), '2026-03');
    const text = JSON.stringify(lock.content);
    const opening = (head: object, of: string) => () => runToEnd(openLock({ ...lock.head, ...head }, of));
    expect(opening({}, text)().log.columns.length).toBe(lock.log.columns.length);
    for (const broken of ['x', text.replace('TD2-1', 'TD2-2'), text.slice(0, -9)])
      expect(opening({}, broken)).toThrow(expect.objectContaining({ fault: 'damaged' }));
    expect(opening({}, '')).toThrow(expect.objectContaining({ fault: 'missing' }));
    expect(opening({ version: 2 }, text)).toThrow(expect.objectContaining({ fault: 'later-version' }));
  });

  it('takes about twenty bytes a row beside its notes', async () => {
    const incidents = Array.from({ length: 20_000 }, (_, index) => ({
      ...{ 编号: `E${index}`, 日期: 46_082 + (index % 31), 姓名: index % 2 ? '甲' : '乙', 条款: 'TD2-1', 数量: 1 },
      ...{ 状态: '', 说明: `第 ${index} 件：未使用文明用语` },
    }));
    const { content } = await locked(tablesOf({ ...book, incidents }), '2026-03');
    const notes = JSON.stringify([content.rows.columns.note?.values, content.rows.columns.id?.values]);
    const rest = JSON.stringify(content).length - notes.length;
    expect(rest / incidents.length).toBeLessThan(25);
    expect(parsePeriod(content.rows.runs[0]!.sheet)).toBeUndefined();
  });
});
