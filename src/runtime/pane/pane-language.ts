import type { Language } from '../../texts/language';

const KEY = 'WindowScore.language';

/** The language the user last chose for the pane, on this machine; else the one given, which is Excel's. */
export function chosenLanguage(otherwise: Language): Language {
  const chosen = attempt(() => localStorage.getItem(keyOf()));
  return chosen === 'zh' || chosen === 'en' ? chosen : otherwise;
}

/** Remembers the user's choice. */
export function rememberLanguage(language: Language): void {
  attempt(() => localStorage.setItem(keyOf(), language));
}

/** Office on the web gives add-ins of different hosts apart a part of their browser's storage. */
function keyOf(): string {
  const { partitionKey } = Office.context as { partitionKey?: string };
  return partitionKey ? `${partitionKey}.${KEY}` : KEY;
}

/** Browsers may deny storage to a page in a frame; then nothing is remembered. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
