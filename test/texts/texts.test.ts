import { languageOf, texts, type TextKey } from '../../src/texts';

describe('texts', () => {
  it('speak the language asked for', () => {
    expect(texts('zh')('pane.score')).toBe('评分');
    expect(texts('en')('pane.score')).toBe('Score');
  });

  it.each([
    ['en', 0, '0 people were scored.'],
    ['en', 1, '1 person was scored.'],
    ['en', 2, '2 people were scored.'],
    ['zh', 1, '已为 1 人评分。'],
    ['zh', 62, '已为 62 人评分。'],
  ] as const)('choose the plural form: %s %i', (language, count, text) => {
    expect(texts(language)('pane.doneStaff', { count })).toBe(text);
  });

  it.each(['<b>A & "B"</b>', '{{period}}', '$t(pane.score)', '$&', "'"])('show a value as it is: %s', (value) => {
    expect(texts('en')('pane.doneSheets', { sheets: value })).toBe(`Sheets made: ${value}.`);
  });

  it('fail on a key nobody wrote and on a parameter nobody gave', () => {
    expect(() => texts('zh')('pane.nothing' as TextKey)).toThrow('pane.nothing');
    expect(() => texts('zh')('pane.doneTitle')).toThrow('period');
  });
});

describe('languageOf', () => {
  it.each([
    ['zh-CN', 'zh'],
    ['zh-Hant-TW', 'zh'],
    ['ZH', 'zh'],
    ['zh_CN', 'zh'],
    ['en-US', 'en'],
    ['fr-FR', 'en'],
    ['zha', 'en'],
    [undefined, 'en'],
  ])('%s is %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
