import { officeThemeColors } from '../../model/styles/theme';
import { childNamed, isElement, type XmlElement } from '../xml/tree';
import { words } from '../xml/words';

/** In the order cells number them: light before dark, otherwise as in the theme part. */
const ORDER = words(`
  lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink
`);
/** The theme's twelve colours as RRGGBB. */
export function readThemeColors(theme: XmlElement | undefined): string[] {
  const scheme = childNamed(childNamed(theme, 'themeElements'), 'clrScheme');
  return ORDER.map((name, index) => {
    const color = childNamed(scheme, name)?.children.find(isElement)?.attributes;
    return (color?.lastClr ?? color?.val ?? '').match(/^[0-9a-f]{6}$/i)?.[0].toUpperCase() ?? officeThemeColors[index];
  });
}
