import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultEdition, edition, editionNames } from '../../src/rulebook';
import type { ClauseKind, ItemStart, Rulebook } from '../../src/rulebook';

/** A rule-owner's copy of the rule table, typed from the document; the item stands once, beside its first clause. */
const [header, ...table] = readFileSync(join(__dirname, 'service-window-100.csv'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','));

const starts: Record<ItemStart, string> = { full: '满分', zero: '零分', band: '分档' };
const kinds: Record<ClauseKind, string> = {
  perIncident: '按次扣分',
  perUnit: '按量扣分',
  zero: '清零',
  recurrence: '重犯清零',
  band: '分档',
  add: '加分',
  discretionaryDeduct: '酌情扣分',
  discretionaryAdd: '酌情加分',
  veto: '一票否决',
};

const whole = edition('service-window-100')!;
const inDocument = edition('service-window-80')!;

/** The edition in the columns of the rule-owner's table. */
function rowsOf({ items, clauses, bands }: Rulebook): string[][] {
  return clauses.map((clause, index) => {
    const item = items.find(({ code }) => code === clause.item)!;
    const { code, section, title, max, start } = item;
    const isFirst = clauses[index - 1]?.item !== clause.item;
    const ownBands = bands.filter((band) => band.clause === clause.code);
    const scale = ownBands.map(({ atLeast, points }) => `${atLeast}=${points}`).join(';');
    return [
      ...(isFirst ? [code, section.zh, title.zh, String(max), starts[start]] : ['', '', '', '', '']),
      ...[clause.code, clause.label.zh, kinds[clause.kind]],
      ...[String(clause.points ?? ''), String(clause.least ?? ''), clause.unit.zh],
      ...[clause.flag === 'disciplinary' ? '纪律' : '', clause.source.zh, scale],
    ];
  });
}

describe("service-window-100 against the rule-owner's table", () => {
  const rows = rowsOf(whole);

  it('has its rows, in its order', () => {
    expect(header).toHaveLength(14);
    expect(rows.map((row) => row[5])).toEqual(table.map((row) => row[5]));
    expect(whole.items.map(({ code }) => code)).toEqual(table.map((row) => row[0]).filter((code) => code !== ''));
  });

  it.each(table.map((row, index) => ({ clause: row[5], row, index })))('$clause', ({ row, index }) => {
    expect(rows[index]).toEqual(row);
  });
});

describe('the editions', () => {
  it('add up to what their names say, section by section', () => {
    expect(maxima(whole)).toEqual({ 服务态度: 30, 服务质量: 30, 业务能力: 20, 工作效率: 10, 纪律遵守: 10 });
    expect(maxima(inDocument)).toEqual({ 服务态度: 30, 服务质量: 30, 业务能力: 20 });
  });

  it('service-window-80 is what the 100-point edition has from the rule document', () => {
    const sections = ['服务态度', '服务质量', '业务能力'];
    expect(inDocument.items).toEqual(whole.items.filter(({ section }) => sections.includes(section.zh)));
    expect(inDocument.clauses).toEqual(whole.clauses.filter(({ source }) => source.zh === '规则文件'));
    expect(inDocument.bands).toEqual(whole.bands);
    expect(inDocument.grades).toEqual(whole.grades);
  });

  it('keep the 5 points of NL3 without a clause in service-window-80', () => {
    expect(inDocument.items.find(({ code }) => code === 'NL3')?.max).toBe(5);
    expect(inDocument.clauses.filter(({ item }) => item === 'NL3')).toEqual([]);
  });

  it('grade from 90, 80, 60 and 0', () => {
    expect(whole.grades.map(({ name, atLeast }) => [name.zh, name.en, atLeast])).toEqual([
      ['优秀', 'Excellent', 90],
      ['良好', 'Good', 80],
      ['合格', 'Pass', 60],
      ['不合格', 'Fail', 0],
    ]);
  });

  it('say when a clause applies where the document limits it, and hold at all times', () => {
    const limited = whole.clauses.filter(({ appliesWhen }) => appliesWhen).map(({ code }) => code);
    const expected = 'TD1-2 TD2-2 TD3-2 TD4-2 ZL1-2 ZL2-2 ZL3-2 ZL4-2 NL1-2 NL2-1';
    expect(limited).toEqual(expected.split(' '));
    expect(whole.clauses.filter(({ from, to, limit }) => from ?? to ?? limit)).toEqual([]);
  });

  it('have every label in Chinese and in English', () => {
    const labels = [
      ...whole.items.flatMap(({ section, title }) => [section, title]),
      ...whole.clauses.flatMap(({ label, unit, source }) => [label, unit, source]),
      ...whole.clauses.flatMap(({ appliesWhen }) => appliesWhen ?? []),
      ...whole.grades.map(({ name }) => name),
    ];
    for (const { zh, en } of labels) {
      expect(zh).toMatch(/^\p{Script=Han}/u);
      expect(en).toMatch(/^[A-Za-z0-9 ,()-]+$/);
    }
  });

  it('give no two clauses one label in either language, so that each can be named by it', () => {
    for (const language of ['zh', 'en'] as const) {
      const labels = whole.clauses.map(({ label }) => label[language]);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it.each([
    ['service-window-100', 'service-window-100'],
    [' Service-Window-80', 'service-window-80'],
    ['ｓｅｒｖｉｃｅ－window－８０', 'service-window-80'],
    ['service-window-90', undefined],
    ['toString', undefined],
    ['', undefined],
  ])('%p is %p', (name, expected) => {
    expect(edition(name)?.name).toBe(expected);
  });

  it('are each known by their name, the whole table by default', () => {
    expect(editionNames.map((name) => edition(name)?.name)).toEqual([...editionNames]);
    expect(edition(defaultEdition)).toBe(whole);
  });
});

function maxima({ items }: Rulebook): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { section, max } of items) sums[section.zh] = (sums[section.zh] ?? 0) + max;
  return sums;
}
