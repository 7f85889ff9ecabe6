import { parseReference, quoteSheetName } from '../../../model/address';
import { escapeAttribute } from '../../xml/text';
import type { ReferenceFollower } from './reference-follower';

const LOCATION = /(<(?:[\w.-]+:)?location\s[^>]*?\bref=")([^"]*)(")/;
const SOURCE = /<((?:[\w.-]+:)?worksheetSource)\b[^>]*>/g;

/** A pivot table moves with the cells it is shown in. */
export function followPivotTable(xml: string, sheetId: string, follower: ReferenceFollower): string {
  return xml.replace(LOCATION, (whole, start: string, list: string, end: string) => {
    const moved = follower.areas(list, sheetId);
    return moved === '' ? whole : start + moved + end;
  });
}

/** The cells that a pivot table sums up: their sheet's name and where on it they are. */
export function followPivotSource(xml: string, follower: ReferenceFollower): string {
  return xml.replace(SOURCE, (source) => {
    const attribute = (name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(source)?.[1];
    const [sheet, area] = [attribute('sheet'), attribute('ref')];
    if (sheet === undefined || area === undefined) return source;
    const plain = unescapeAttribute(sheet);
    const now = parseReference(follower.formula(`${quoteSheetName(plain)}!${area}`));
    const written = follower.formula(`${quoteSheetName(plain)}!${area}`).replace(/^.*!/s, '');
    if (now?.sheetName === undefined) return source;
    return source
      .replace(/(\ssheet=")[^"]*/, (_whole, start: string) => start + escapeAttribute(now.sheetName ?? plain))
      .replace(/(\sref=")[^"]*/, (_whole, start: string) => start + written);
  });
}

function unescapeAttribute(text: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_whole, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_whole, number: string) => String.fromCodePoint(Number(number)))
    .replace(/&(amp|lt|gt|quot|apos);/g, (_whole, name: string) => names[name] ?? '');
}
