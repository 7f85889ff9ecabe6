import enWorkbench from './en/workbench.json';
import { fillIn, missing, type TextParameters } from './fill-in';
import type { Language } from './language';
import zhWorkbench from './zh/workbench.json';

/** What the workbench says: apart from the product's catalogues, for none of it goes into the add-in. */
export const workbenchCatalogues = { zh: zhWorkbench, en: enWorkbench } satisfies Record<
  Language,
  Record<string, string>
>;

/** `workbench.key`, as the Chinese catalogue spells it. */
export type WorkbenchKey = `workbench.${keyof typeof zhWorkbench}`;

/** Gives the text of a key with its parameters filled in, as plain text. */
export type WorkbenchTexts = (key: WorkbenchKey, parameters?: TextParameters) => string;

/** The workbench's texts in one language. */
export function workbenchTexts(language: Language): WorkbenchTexts {
  const catalogue: Record<string, string> = workbenchCatalogues[language];
  return (key, parameters = {}) => {
    const text = catalogue[key.slice('workbench.'.length)] ?? missing(`There is no text "${key}" in ${language}.`, key);
    return fillIn(text, parameters);
  };
}
