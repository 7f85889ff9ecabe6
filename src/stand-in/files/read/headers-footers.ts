import { defaultPageLayout } from '../../model/page-layout';
import type { HeaderFooter, HeaderFooterSet } from '../../model/page-types';
import { childNamed, textOf, type XmlElement } from '../xml/tree';
import { decodeString } from '../xml/text';
import { isOn } from './fonts';

const SECTIONS = { L: 'left', C: 'center', R: 'right' } as const;

/** Splits `&Lleft&Ccenter&Rright`; text before any section is the center's. */
function splitHeaderFooter(text: string): HeaderFooter {
  const parts = { left: '', center: '', right: '' };
  let section: keyof HeaderFooter = 'center';
  // A font's name in quotes, and every other code, passes as it is: `&"L&R,Bold"` opens no section.
  for (const [token, letter] of text.matchAll(/&([LCR])|&"[^"]*"|&[\s\S]|[\s\S]/g)) {
    if (letter === 'L' || letter === 'C' || letter === 'R') section = SECTIONS[letter];
    else parts[section] += token;
  }
  return parts;
}

/** The opposite of the split; empty where all three parts are. */
export function joinHeaderFooter({ left, center, right }: HeaderFooter): string {
  return (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
}

export function readHeadersFooters(element: XmlElement | undefined): HeaderFooterSet {
  if (!element) return defaultPageLayout.headersFooters;
  const { attributes } = element;
  const part = (name: string): HeaderFooter => splitHeaderFooter(decodeString(textOf(childNamed(element, name))));
  return {
    defaultHeader: part('oddHeader'),
    defaultFooter: part('oddFooter'),
    evenHeader: part('evenHeader'),
    evenFooter: part('evenFooter'),
    firstHeader: part('firstHeader'),
    firstFooter: part('firstFooter'),
    differentFirst: attributes.differentFirst !== undefined && isOn(attributes.differentFirst),
    differentOddEven: attributes.differentOddEven !== undefined && isOn(attributes.differentOddEven),
    scaleWithDocument: isOn(attributes.scaleWithDoc),
    alignWithMargins: isOn(attributes.alignWithMargins),
  };
}
