import { languageOf, type Language } from '../texts/language';

/** The element of the page that the pane is shown in. */
export function paneElement(): HTMLElement {
  const element = document.getElementById('pane');
  if (!element) throw new Error('The page has no element "pane".');
  return element;
}

/** Tells the page's reader, and a screen reader, which language it is in. */
export function setPageLanguage(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

/** The browser's language, for what is said before or without Excel. */
export function browserLanguage(): Language {
  return languageOf(navigator.language);
}

/** Says one plain sentence in place of the pane. */
export function say(element: HTMLElement, sentence: string): void {
  const paragraph = document.createElement('p');
  paragraph.textContent = sentence;
  paragraph.setAttribute('role', 'alert');
  element.replaceChildren(paragraph);
}
