/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { parsePeriod } from '../../src/scoring';
import { texts } from '../../src/texts';
import { sealChangeMessage } from '../../src/texts/seal-message';
import { plainFailure, readLogo, writeLogo, writePrintSettings } from '../../src/workbook';
import { checkSealsAnew } from './check-seals-anew';
import { logOf, open, ROSTER, score, type Content } from './books';

const ROWS: Content[][] = [
  ['1', '2026-03-05', '张三', 'TD1-1', '', '', '等候过久', ''],
  ['2', '2026-03-06', '李四', 'TD2-1', 2],
  ['3', '2026-02-07', '张三', 'NL1-1', 88],
];
/** A red dot. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAFCAYAAAB8ZH1oAAAAEklEQVR4nGP4z8DwnxjMMLQUAgBzl0+xvvz8GQAAAABJRU5ErkJggg==';

describe('the seals of printed periods', () => {
  it('are none before anything is printed, and intact after, also where rows moved and print settings changed', async () => {
    await open(ROSTER, logOf(ROWS));
    expect(await checkSealsAnew()).toEqual([]);
    const { seal } = await score();
    await score({ period: parsePeriod('2026Q1')! });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('事件记录').getRange('2:2').insert('Down');
      await context.sync();
    });
    await standIn.host.user.type('事件记录!B2', '2025-12-01');
    await standIn.host.user.type('事件记录!C2', '王五');
    await standIn.host.user.type('事件记录!D2', 'TD1-1');
    await writePrintSettings({ unitName: '服务大厅' }, 'zh');
    const checks = await checkSealsAnew();
    expect(checks.map(({ period, state, changes }) => [period.label, state, changes])).toEqual([
      ['2026-03', 'intact', []],
      ['2026Q1', 'intact', []],
    ]);
    expect(checks[0]?.seal).toBe(seal);
  });

  it('say what changed since: rows, people and settings, in words', async () => {
    await open(ROSTER, logOf(ROWS), {
      name: '考核设置',
      table: 'Settings',
      rows: [
        ['设置', '值'],
        ['started day', 'ceil'],
      ],
    });
    const { seal } = await score();
    await standIn.host.user.type('事件记录!G2', '又改了');
    await standIn.host.user.type('事件记录!F3', '撤销');
    await standIn.host.user.type('花名册!C4', '9号窗口');
    await standIn.host.user.type('考核设置!B2', 'floor');
    const [check, ...others] = await checkSealsAnew();
    expect(others).toEqual([]);
    expect(check).toMatchObject({ seal, state: 'changed' });
    expect(check?.changes.map((change) => sealChangeMessage(texts('zh'), change))).toEqual([
      '设置“started day”由“ceil”改成了“floor”。',
      '花名册里王五 A3的窗口、岗位或起止日期改过。',
      '事件记录第 2 行（张三）改过。',
      '打印时在事件记录第 3 行的记录（李四）不再计入。',
    ]);
  });

  it('are those of the last printing: printing again makes them intact, and keeps one a period', async () => {
    await open(ROSTER, logOf(ROWS));
    await score();
    await standIn.host.user.type('事件记录!E3', '3');
    expect((await checkSealsAnew()).map(({ state }) => state)).toEqual(['changed']);
    const { seal } = await score();
    expect(await checkSealsAnew()).toMatchObject([{ seal, state: 'intact' }]);
    // Its head, and its record.
    expect(standIn.workbook.customXmlParts).toHaveLength(2);
  });

  it('are checked by the rules the sheets were made with, where those were not the workbook’s own', async () => {
    await open(ROSTER, logOf(ROWS));
    const { seal } = await score({ edition: 'service-window-80' });
    expect(await checkSealsAnew()).toMatchObject([{ seal, state: 'intact', changes: [] }]);
    await standIn.host.user.type('事件记录!E3', '3');
    const [check] = await checkSealsAnew();
    expect(check).toMatchObject({
      seal,
      state: 'changed',
      changes: [{ kind: 'row', change: 'changed', name: '李四' }],
    });
    expect(check?.changes).toHaveLength(1);
  });

  it('have a sentence for every kind of change in both languages', () => {
    const places = { sheet: '表', row: 2, name: '甲', id: '' };
    for (const language of ['zh', 'en'] as const) {
      for (const change of ['added', 'removed', 'changed'] as const) {
        for (const kind of ['rule', 'person', 'row'] as const) {
          const told = sealChangeMessage(texts(language), {
            kind,
            change,
            ...places,
            table: 'clauses',
            key: 'TD1',
          } as Parameters<typeof sealChangeMessage>[1]);
          expect(told).toMatch(/甲|TD1/u);
        }
      }
      expect(
        sealChangeMessage(texts(language), { kind: 'setting', change: 'changed', key: 'roll up', was: '', is: 'mean' }),
      ).toContain('roll up');
    }
  });
});

describe('the logo', () => {
  it('is kept with the workbook, stands at the head of every page, and goes again', async () => {
    await open(ROSTER, logOf(ROWS));
    expect(await readLogo()).toBeUndefined();
    await writeLogo(`data:image/png;base64,${PNG}`);
    expect(await readLogo()).toBe(PNG);
    const { sheetNames } = await score();
    const frames = await Excel.run(async (context) => {
      const shapes = sheetNames.map((name) => context.workbook.worksheets.getItem(name).shapes);
      for (const own of shapes) own.load('items/left,items/top,items/width,items/height');
      await context.sync();
      return shapes.map(({ items }) =>
        items.map(({ left, top, width, height }) => ({ left, top, ratio: width / height })),
      );
    });
    // Three people have a page each; every other sheet has one head.
    expect(frames.map((own) => own.length)).toEqual([1, 3, 1, 1]);
    for (const { left, ratio } of frames.flat()) {
      expect(left).toBeLessThan(5);
      expect(ratio).toBeCloseTo(2, 1);
    }
    const tops = frames[1]!.map(({ top }) => top);
    expect(tops[1]! - tops[0]!).toBeGreaterThan(300);
    await writeLogo(undefined);
    expect(await readLogo()).toBeUndefined();
  });

  it.each([
    ['R0lGODlhAQABAAAAACw=', 'format'],
    ['not a picture', 'format'],
    [`/9j/${'A'.repeat(1_400_000)}`, 'size'],
  ])('is refused in words where it cannot be one: %.20s', async (picture, reason) => {
    const failure = await writeLogo(picture).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'BadLogoError', reason });
    expect(plainFailure(failure, texts('zh'), 'zh')).toMatchObject({ name: 'PlainError' });
  });
});
