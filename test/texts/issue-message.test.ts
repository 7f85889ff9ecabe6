import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleErrorCodes, ruleWarningCodes } from '../../src/rulebook';
import type { IssueCode, RowIssue } from '../../src/scoring';
import { issue } from '../../src/scoring/issue';
import { texts } from '../../src/texts';
import { flatTexts } from '../../src/texts/catalogues';
import { faultMessage, issueMessage, issuePlace } from '../../src/texts/issue-message';

const place = { sheet: '事件记录', row: 9, column: '条款', value: 'XX' };
/** What the parsers hand over with the codes whose sentences need more than the cell. */
const params: Partial<Record<string, Record<string, string | number>>> = {
  'name-mismatch': { id: '001', known: '甲' },
  'name-mismatch.roster': { id: '001', name: '甲' },
  'bad-quantity.outside-bounds': { least: 1, most: 3 },
  'outside-roster': { name: '甲', date: '2026-03-05' },
  'duplicate-row': { sheet: '事件记录', row: 5 },
  'duplicate-id': { sheet: '事件记录', row: 5 },
  'no-data': { period: '2026-03' },
  'bad-setting.key': { key: 'x' },
  'bad-setting.twice': { key: 'x' },
  'bad-setting.value': { key: 'x' },
  'bad-setting.sheet': { key: 'x' },
  'rulebook-sum': { sum: 80, stated: 100 },
};
/** What is handed over with everything that is said of a lock. */
const ofLocks = {
  ...{ period: '2026-03', was: '1', is: '3', count: 2, columns: '数量、说明' },
  ...{ what: 'TD2-1', rulebook: 'workbook', edition: 'service-window-80' },
};

const keys = Object.keys(flatTexts('zh'))
  .filter((key) => key.startsWith('issues.') && !key.startsWith('issues.place'))
  .map((key) => key.slice('issues.'.length));

function issueOf(key: string): RowIssue {
  const [code = '', reason] = key.split('.');
  return issue(code as IssueCode, place, { reason, params: /^lock/u.test(code) ? ofLocks : params[key] });
}

describe('the sentence of an issue', () => {
  it.each(keys)('names the cell or the reason and what to do, in both languages: %s', (key) => {
    for (const language of ['zh', 'en'] as const) {
      const sentence = issueMessage(texts(language), issueOf(key));
      expect(sentence).toMatch(language === 'zh' ? /。$/ : /\.$/);
      expect(sentence).not.toMatch(/undefined|\{\{|2026-03(?!-)/);
    }
  });

  it('exists for every code and reason that the parsers report', () => {
    const folder = join(__dirname, '../../src/scoring');
    const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
    const declared = /const SEVERITY = \{([^}]*)\}/.exec(source)?.[1] ?? '';
    const codes = [...declared.matchAll(/^\s*'?([\w-]+)'?:/gm)].map(([, code]) => String(code));
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !keys.some((key) => key === code || key.startsWith(`${code}.`)))).toEqual([]);
  });

  it('tells where, and nothing for the workbook as a whole', () => {
    expect(issuePlace(texts('zh'), place)).toBe('事件记录第 9 行“条款”');
    expect(issuePlace(texts('en'), { sheet: 'Log', row: 9, column: null })).toBe('Log, row 9');
    expect(issuePlace(texts('zh'), { sheet: null, row: null, column: null })).toBeUndefined();
  });
});

describe('the sentence of a fault in the rulebook', () => {
  it.each([...ruleErrorCodes, ...ruleWarningCodes])('is there in both languages: %s', (code) => {
    for (const language of ['zh', 'en'] as const) expect(flatTexts(language)).toHaveProperty([`rulebook.${code}`]);
  });

  it('names sheet and row', () => {
    const fault = {
      code: 'unknown-item',
      severity: 'error',
      table: 'Clauses',
      index: 0,
      params: { clause: 'A1', item: 'B' },
      sheet: '条款表',
      row: 4,
    } as const;
    expect(faultMessage(texts('zh'), fault)).toBe('考核条款（条款表第 4 行）：条款 A1 属于不存在的项目“B”。');
  });
});
