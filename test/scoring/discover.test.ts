import {
  discoverTables,
  matchHeaders,
  missingIncidentColumns,
  suggestColumns,
  TABLES,
  type Candidate,
  type TableRole,
} from '../../src/scoring';

const ROLES = Object.keys(TABLES) as TableRole[];
const incidents = ['日期', '姓名', '条款'];
const range = (sheet: string, header: readonly string[]): Candidate => ({ sheet, header });
const table = (name: string, header: readonly string[], sheet = 'Sheet1'): Candidate => ({
  sheet,
  table: name,
  header,
});

/** The incident tables found, as `sheet/table`. */
function logs(candidates: readonly Candidate[], sheets?: readonly string[] | 'all'): string[] {
  return discoverTables(candidates, sheets).Incidents.map(
    ({ candidate }) => `${candidate.sheet}/${candidate.table ?? ''}`,
  );
}

describe('the headers of a table', () => {
  it.each(ROLES)('are read in Chinese, in English, in any order, case, width and spacing: %s', (role) => {
    const { columns } = TABLES[role];
    const english = columns.map(({ en }) => ` ${en.toUpperCase().replaceAll(' ', '\u3000')} `).reverse();
    const chinese = ['别的', ...columns.map(({ zh }) => zh.split('').join(' '))];
    for (const [header, placeOf] of [
      [english, (at: number) => columns.length - 1 - at],
      [chinese, (at: number) => at + 1],
    ] as const) {
      const found = matchHeaders(role, header);
      expect(found.missing).toEqual([]);
      const places = found.columns as Record<string, { index: number } | undefined>;
      expect(columns.map(({ field }) => places[field]?.index)).toEqual(columns.map((_, at) => placeOf(at)));
    }
  });

  it.each(ROLES)('may lack what is optional and nothing else: %s', (role) => {
    const required = TABLES[role].columns.filter((column) => column.required).map(({ zh }) => zh);
    expect(matchHeaders(role, required).missing).toEqual([]);
    for (const header of required) {
      const rest = required.filter((other) => other !== header);
      expect(matchHeaders(role, rest).missing.map(({ zh }) => zh)).toEqual([header]);
    }
  });

  it('take the first of two columns of one name, and no number for a name', () => {
    const { columns } = matchHeaders('Incidents', [1, '日期', '姓名', '条款', 'Date', '姓名']);
    expect([columns.date?.index, columns.name?.index]).toEqual([1, 2]);
  });

  it.each([
    [
      ['日期 Date', '姓名/Name', '条款（Clause）'],
      ['日期 Date', '姓名/Name', '条款（Clause）'],
    ],
    [
      ['Date\n日期', '*姓名', '条款：'],
      ['Date 日期', '*姓名', '条款：'],
    ],
    // The name alone is meant where there is one; a part of another name is none.
    [
      ['*日期', '日期', '姓名', '姓名*', '条款编号', '条款'],
      ['日期', '姓名', '条款'],
    ],
    [
      ['日期（年）', '姓名', '条款'],
      [undefined, '姓名', '条款'],
    ],
  ])('may be in both languages and marked: %j', (header, found) => {
    const { columns } = matchHeaders('Incidents', header);
    expect([columns.date?.header, columns.name?.header, columns.clause?.header]).toEqual(found);
  });
});

describe('columns under other headers', () => {
  it.each([
    [
      ['序号', '检查日期', '被检查人', '工号', '扣分条款', '件数', '处理结果', '备注'],
      // Line numbers are no IDs.
      [undefined, 'date', 'name', 'staffId', 'clause', 'quantity', 'status', 'note'],
    ],
    [
      ['Ref.', 'Date of incident', 'Employee', 'Emp. No.', 'Rule', 'Qty', 'Outcome', 'Remarks'],
      ['id', 'date', 'name', 'staffId', 'clause', 'quantity', 'status', 'note'],
    ],
  ])('are guessed: %j', (headers, fields) => {
    const guessed = suggestColumns('Incidents', headers);
    expect(guessed).toEqual(Object.fromEntries(fields.flatMap((field, index) => (field ? [[field, index]] : []))));
  });
});

describe('the incident tables', () => {
  it.each<[string, readonly Candidate[], readonly string[] | 'all' | undefined, string[]]>([
    ['one by its name', [range('一月', incidents), table('Incidents', incidents)], undefined, ['Sheet1/Incidents']],
    [
      'one by its Chinese name',
      [range('一月', incidents), table('事件记录', incidents)],
      undefined,
      ['Sheet1/事件记录'],
    ],
    ['every one without a name', [range('一月', incidents), table('T1', incidents)], undefined, ['一月/', 'Sheet1/T1']],
    [
      'all, where the setting says so',
      [range('一月', incidents), table('Incidents', incidents)],
      'all',
      ['一月/', 'Sheet1/Incidents'],
    ],
    ['those of the sheets in the setting', [range('一月', incidents), range('二月', incidents)], ['二 月'], ['二月/']],
    ['none that lacks a required column', [range('一月', ['日期', '姓名'])], undefined, []],
    [
      'a sheet once, though its header is repeated',
      [range('一月', incidents), range('一月', incidents)],
      undefined,
      ['一月/'],
    ],
    ['the first of two in one row', [range('上半年', [...incidents, '', ...incidents])], undefined, ['上半年/']],
  ])('are %s', (_, candidates, sheets, wanted) => {
    expect(logs(candidates, sheets)).toEqual(wanted);
  });

  it('say what a table of that name lacks', () => {
    const lacking = missingIncidentColumns([table('Incidents', ['日期', '姓名'])]);
    expect(lacking).toMatchObject({ sheet: 'Sheet1', missing: [{ zh: '条款' }] });
  });
});

describe('the other tables', () => {
  const roster = ['姓名', '窗口'];

  it.each<[string, readonly Candidate[], number | undefined]>([
    ['by name before any other', [table('T1', roster), table('Roster', roster)], 1],
    ['by headers among tables before plain ranges', [range('花名册', roster), table('T1', roster)], 1],
    ['on a sheet of its name before other ranges', [range('一', roster), range('花名册', roster)], 1],
    ['by headers alone', [range('一', ['窗口', 'Name'])], 0],
    ['not where required columns are missing', [table('Roster', ['姓名'])], undefined],
    [
      'not a log under headers of its own',
      [range('二月', ['日期', '姓名', '窗口', '考核事项']), range('名单', roster)],
      1,
    ],
    ['not where the range is a log of incidents', [range('一', [...incidents, '窗口'])], undefined],
  ])('are found %s', (_, candidates, wanted) => {
    const found = discoverTables(candidates, undefined).Roster;
    expect(found && candidates.indexOf(found.candidate)).toBe(wanted);
  });

  it.each<[string, readonly unknown[], Record<string, string>, string | undefined]>([
    [
      'beside a log',
      [...incidents, '', '工号', '姓名', '窗口'],
      { date: '日期', name: '姓名', clause: '条款' },
      '姓名',
    ],
    [
      'in front of a log',
      ['姓名', '窗口', null, ...incidents, '工号'],
      { date: '日期', name: '姓名', clause: '条款', staffId: '工号' },
      '姓名',
    ],
    [
      'not in a log with a gap',
      [...incidents, '', '窗口', '工号'],
      { date: '日期', name: '姓名', clause: '条款', window: '窗口', staffId: '工号' },
      undefined,
    ],
  ])('are told apart %s in one header row', (_, header, log, name) => {
    const { Incidents, Roster } = discoverTables([{ sheet: '三月', header }], undefined);
    const headersOf = (columns: object): Record<string, string> =>
      Object.fromEntries(
        Object.entries(columns as Record<string, { header: string }>).map(([field, column]) => [field, column.header]),
      );
    expect(Incidents.map(({ columns }) => headersOf(columns))).toEqual([log]);
    expect(Roster?.columns.name?.header).toBe(name);
    const own = [...Object.values(Incidents[0]!.columns), ...Object.values(Roster?.columns ?? {})].map(
      ({ index }) => index,
    );
    expect(new Set(own).size).toBe(own.length);
  });

  it('serve once each', () => {
    const clauses = TABLES.Clauses.columns.map(({ zh }) => zh);
    const found = discoverTables([table('Clauses', clauses), table('Bands', ['条款编号', '下限', '得分'])], undefined);
    expect(found.Clauses?.candidate.table).toBe('Clauses');
    expect(found.Bands?.candidate.table).toBe('Bands');
    expect(found.Criteria).toBeUndefined();
  });
});
