import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogues, flatTexts } from '../../src/texts/catalogues';
import { workbenchCatalogues } from '../../src/texts/workbench';

const pluralSuffix = /_(zero|one|two|few|many|other)$/;
const zh = allTexts('zh');
const en = allTexts('en');
const base = (key: string): string => key.replace(pluralSuffix, '');
const parametersOf = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => String(name)).sort();

const root = join(__dirname, '../..');

/** The add-in's texts and, apart from them, the workbench's. */
function allTexts(language: 'zh' | 'en'): Record<string, string> {
  const workbench = Object.entries(workbenchCatalogues[language]).map(([key, text]) => [`workbench.${key}`, text]);
  return { ...flatTexts(language), ...(Object.fromEntries(workbench) as Record<string, string>) };
}

function sourceText(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

describe('the catalogues', () => {
  it('have the same keys in both languages', () => {
    expect([...new Set(Object.keys(en).map(base))].sort()).toEqual([...new Set(Object.keys(zh).map(base))].sort());
  });

  it.each(Object.entries(en))('say the same parameters in both languages: %s', (key, text) => {
    const chinese = zh[key] ?? zh[`${base(key)}_other`];
    expect(parametersOf(text)).toEqual(parametersOf(chinese ?? ''));
  });

  it.each([
    ['zh', zh],
    ['en', en],
  ] as const)('have every plural form the language needs: %s', (language, texts) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plurals = Object.keys(texts).filter((key) => pluralSuffix.test(key));
    const missing = plurals.flatMap((key) =>
      forms.map((form) => `${base(key)}_${form}`).filter((form) => !(form in texts)),
    );
    expect(missing).toEqual([]);
  });

  it('have no blank text, no text in braces gone wrong and no markup', () => {
    const odd = [...Object.entries(zh), ...Object.entries(en)].filter(
      ([, text]) => text.trim() === '' || /[{}]/.test(text.replace(/\{\{\w+\}\}/g, '')) || /<[a-z/]|&\w+;/i.test(text),
    );
    expect(odd).toEqual([]);
  });

  it('hold every file of their folders', () => {
    for (const language of ['zh', 'en'] as const) {
      const files = readdirSync(join(root, 'src/texts', language)).map((name) => name.replace('.json', ''));
      expect([...Object.keys(catalogues[language]), 'workbench'].sort()).toEqual(files.sort());
    }
  });

  it('hold no text that nothing uses, so that a misspelt key is found', () => {
    const source = sourceText(join(root, 'src'));
    // A family of keys made from a code, `issues.${code}`, counts as used when its beginning is.
    const families = [...source.matchAll(/`(\w+\.[\w.-]*)\$\{/g)].map(([, start]) => String(start));
    const unused = Object.keys(zh)
      .map(base)
      .filter((key) => !source.includes(`'${key}'`) && !families.some((start) => key.startsWith(start)));
    expect(unused).toEqual([]);
  });
});
