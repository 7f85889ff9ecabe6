import { languageOf, texts, type TextKey } from '../../src/texts';

describe('texts', () => {
  it('speak the language asked for', () => {
    expect(texts('zh')('pane.cancel')).toBe('取消');
    expect(texts('en')('pane.cancel')).toBe('Cancel');
  });

  it.each([
    ['en', 0, '0 cells changed.'],
    ['en', 1, '1 cell changed.'],
    ['en', 2, '2 cells changed.'],
    ['zh', 1, '已改 1 处。'],
    ['zh', 62, '已改 62 处。'],
  ] as const)('choose the plural form: %s %i', (language, count, text) => {
    expect(texts(language)('check.fixed', { count })).toBe(text);
  });

  it.each(['<b>A & "B"</b>', '{{period}}', '$t(pane.cancel)', '$&', "'"])('show a value as it is: %s', (value) => {
    expect(texts('en')('check.changeTo', { value })).toBe(`Change to ${value}`);
  });

  it('fail on a key nobody wrote and on a parameter nobody gave', () => {
    expect(() => texts('zh')('pane.nothing' as TextKey)).toThrow('pane.nothing');
    expect(() => texts('zh')('score.doneTitle')).toThrow('period');
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
