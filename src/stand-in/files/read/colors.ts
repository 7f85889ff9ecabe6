import type { Color } from '../../model/styles/style-types';
import type { Attributes } from '../xml/scan';

/** The format's 64 numbered colours (ECMA-376 part 1, 18.8.27), used where a file has none of its own. */
const DEFAULT_PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** A colour element's attributes as the model's colour; undefined for automatic. */
export function readColor(
  attributes: Attributes | undefined,
  palette: readonly string[] = DEFAULT_PALETTE,
): Color | undefined {
  if (!attributes) return undefined;
  const tint = Number(attributes.tint ?? 0);
  if (attributes.rgb !== undefined)
    return { rgb: `#${attributes.rgb.slice(-6).toUpperCase()}`, ...(tint ? { tint } : {}) };
  if (attributes.theme !== undefined) return { theme: Number(attributes.theme), tint };
  const numbered = palette[Number(attributes.indexed ?? -1)];
  return numbered === undefined ? undefined : { rgb: `#${numbered.slice(-6).toUpperCase()}` };
}

/** The same colour as attributes of a colour element. */
export function colorAttributes(color: Color): Record<string, string> {
  const tint: Record<string, string> = color.tint ? { tint: String(color.tint) } : {};
  return 'rgb' in color
    ? { rgb: `FF${color.rgb.slice(1).toUpperCase()}`, ...tint }
    : { theme: String(color.theme), ...tint };
}
