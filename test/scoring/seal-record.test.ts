import { compareSealRecords, isSealRecord, sealRecordOf, type SealChange, type SealRecord } from '../../src/scoring';
import { runToEnd } from '../../src/scoring/run-to-end';
import { incidents, people } from './sheets/book';
import { scoreBook, sealedPartsOf, sealOfParts } from './support/scored';
import type { Book, Cells } from './support/tables';

const LOG = [
  ...incidents('员工1', { 条款: 'TD1-1', 说明: '甲' }, { 条款: 'TD2-1' }, { 条款: 'NL1-1', 数量: 88 }),
  ...incidents('员工2', { 条款: 'ZL1-1' }, { 条款: 'ZL1-1' }),
];
const BOOK: Book = { roster: people(3), incidents: LOG };

async function recordOf(book: Book): Promise<SealRecord> {
  const parts = sealedPartsOf(scoreBook(book, '2026-03'));
  // As it comes back from the workbook it is kept in.
  return JSON.parse(JSON.stringify(runToEnd(sealRecordOf(await sealOfParts(parts), parts)))) as SealRecord;
}

async function changes(book: Book): Promise<SealChange[]> {
  return compareSealRecords(await recordOf(BOOK), await recordOf(book));
}

const withRow = (at: number, change: Cells): Book => ({
  ...BOOK,
  incidents: LOG.map((row, index) => (index === at ? { ...row, ...change } : row)),
});

describe('what changed under a seal', () => {
  it('is nothing where nothing did, also where rows only moved', async () => {
    expect(await changes(BOOK)).toEqual([]);
    expect(await changes({ ...BOOK, incidents: [...LOG].reverse() })).toEqual([]);
  });

  it.each<[string, Book, SealChange[]]>([
    [
      'a note',
      withRow(0, { 说明: '乙' }),
      [{ kind: 'row', change: 'changed', name: '员工1', sheet: '事件记录', row: 2 }],
    ],
    [
      'a quantity',
      withRow(2, { 数量: 89 }),
      [{ kind: 'row', change: 'changed', name: '员工1', sheet: '事件记录', row: 4 }],
    ],
    [
      'a revoked row',
      withRow(1, { 状态: '撤销' }),
      [{ kind: 'row', change: 'removed', name: '员工1', sheet: '事件记录', row: 3 }],
    ],
    [
      'one of two equal rows taken away',
      { ...BOOK, incidents: LOG.slice(0, 4) },
      [{ kind: 'row', change: 'removed', name: '员工2', sheet: '事件记录', row: 6 }],
    ],
    [
      'a row that went over to somebody else',
      withRow(0, { 姓名: '员工3' }),
      [
        { kind: 'row', change: 'added', name: '员工3', sheet: '事件记录', row: 2 },
        { kind: 'row', change: 'removed', name: '员工1', sheet: '事件记录', row: 2 },
      ],
    ],
    [
      'a row in front of all others',
      { ...BOOK, incidents: [...incidents('员工3', { 条款: 'TD1-1' }), ...LOG] },
      [{ kind: 'row', change: 'added', name: '员工3', sheet: '事件记录', row: 2 }],
    ],
    ['somebody new', { ...BOOK, roster: people(4) }, [{ kind: 'person', change: 'added', name: '员工4', id: 'A4' }]],
    ['somebody gone', { ...BOOK, roster: people(2) }, [{ kind: 'person', change: 'removed', name: '员工3', id: 'A3' }]],
    [
      'another window',
      { ...BOOK, roster: people(3).map((one, index) => (index === 2 ? { ...one, 窗口: '9号窗口' } : one)) },
      [{ kind: 'person', change: 'changed', name: '员工3', id: 'A3' }],
    ],
    [
      'a setting',
      { ...BOOK, settings: [{ 设置: 'started day', 值: 'floor' }] },
      [{ kind: 'setting', change: 'changed', key: 'started day', was: 'ceil', is: 'floor' }],
    ],
    [
      'a setting that was blank',
      { ...BOOK, settings: [{ 设置: 'excellent quota', 值: '20%' }] },
      [{ kind: 'setting', change: 'changed', key: 'excellent quota', was: '', is: '20' }],
    ],
  ])('is told: %s', async (_, book, told) => {
    expect(await changes(book)).toEqual(told);
  });

  it('is told of rules: what the other edition lacks', async () => {
    const told = await changes({ ...BOOK, settings: [{ 设置: 'rulebook', 值: 'service-window-80' }] });
    expect(told).toContainEqual({ kind: 'rule', change: 'removed', table: 'clauses', key: 'XL1-1' });
    expect(told).toContainEqual({ kind: 'rule', change: 'removed', table: 'items', key: 'JL1' });
    expect(told).toContainEqual({
      kind: 'setting',
      change: 'changed',
      key: 'rulebook',
      was: 'service-window-100',
      is: 'service-window-80',
    });
    expect(told.filter(({ kind }) => kind === 'row' || kind === 'person')).toEqual([]);
  });

  it('is found whenever the seals differ', async () => {
    for (const [at, field, value] of [
      [0, '依据', '视频'],
      [0, '登记人', '丁'],
      [1, '类别', '态度'],
      [3, '日期', '2026-03-20'],
      [4, '编号', 'X'],
    ] as const) {
      const [before, after] = [await recordOf(BOOK), await recordOf(withRow(at, { [field]: value }))];
      expect([field, before.seal === after.seal, compareSealRecords(before, after).length > 0]).toEqual([
        field,
        false,
        true,
      ]);
    }
  });
});

describe('a kept record', () => {
  it('is small: about twenty bytes a row', async () => {
    const many = incidents(
      '员工1',
      ...Array.from({ length: 500 }, (_, index) => ({ 条款: 'TD1-1', 说明: `第${index}次` })),
    );
    const [few, all] = [
      await recordOf({ roster: people(1), incidents: many.slice(0, 1) }),
      await recordOf({ roster: people(1), incidents: many }),
    ];
    expect((JSON.stringify(all).length - JSON.stringify(few).length) / 499).toBeLessThan(28);
  });

  it.each([[null], [{}], ['text'], [{ seal: 'x', rules: {}, settings: {}, people: [], sheets: [] }]])(
    'is told from %j',
    (value) => {
      expect(isSealRecord(value)).toBe(false);
    },
  );
});
