import type { SheetSource } from './context';
import type { Footer } from './sheet';

/** The most Excel keeps of a footer, its codes included. */
export const MAX_FOOTER = 255;

/** Small print; the space keeps the size's digits from running into a text that begins with one. */
const SMALL = '&8 ';

/** The footer of every printed page: edition and print time, page of pages, and the seal. */
export function footerOf({ report, seal, printTime, t }: SheetSource): Footer {
  const { name } = report.log.rules.rulebook;
  const edition = name === 'workbook' ? t('sheets.ownRulebook') : name;
  const center = `${SMALL}${t('sheets.footerPages', { page: '&P', pages: '&N' })}`;
  const right = `${SMALL}${asText(seal)}`;
  const left = `${SMALL}${asText(t('sheets.footerEdition', { edition, time: printTime }))}`;
  // &L, &C and &R are added by Excel and count too.
  return { left: clipped(left, MAX_FOOTER - 6 - center.length - right.length), center, right };
}

/** In a footer & begins a code; a doubled one is the sign itself. */
function asText(text: string): string {
  return text.replaceAll('&', '&&');
}

/** Cuts a text to a length, with an ellipsis, and never through a doubled &. */
function clipped(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const signs = /&*$/u.exec(cut)?.[0].length ?? 0;
  return `${signs % 2 === 1 ? cut.slice(0, -1) : cut}…`;
}
