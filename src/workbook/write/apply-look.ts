import { LOOKS, type Area, type Lines, type Look, type LookAreas } from '../../scoring/sheets';
import { manyAddresses } from './addresses';

type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

const SIDES = ['EdgeLeft', 'EdgeRight'] as const;
const EDGES: Readonly<Record<Lines, readonly Edge[]>> = {
  grid: [...SIDES, 'EdgeTop', 'EdgeBottom', 'InsideHorizontal', 'InsideVertical'],
  outline: [...SIDES, 'EdgeTop', 'EdgeBottom'],
  'open-below': [...SIDES, 'EdgeTop'],
  'open-above': [...SIDES, 'EdgeBottom'],
};
/** Lines of a mid grey: they print fine, and do not shout beside the text. */
const LINE_COLOR = '#7F7F7F';

/** Gives many places of a sheet one look, in as few calls as addresses allow. */
export function applyLook(sheet: Excel.Worksheet, { look, areas }: LookAreas): void {
  const properties: Look = LOOKS[look];
  const { lines } = properties;
  for (const address of manyAddresses(areas)) {
    const ranges = sheet.getRanges(address);
    formatCells(ranges.format, properties);
    ranges.untrack();
  }
  if (!lines) return;
  for (const group of bySpan(areas)) {
    for (const address of manyAddresses(group)) {
      const ranges = sheet.getRanges(address);
      drawLines(ranges.format, lines, group);
      ranges.untrack();
    }
  }
}

function formatCells(
  format: Excel.RangeFormat,
  { bold, size, fill, horizontal, vertical, wrap, rotation }: Look,
): void {
  if (bold !== undefined) format.font.bold = bold;
  if (size !== undefined) format.font.size = size;
  if (fill !== undefined) format.fill.color = fill;
  if (horizontal !== undefined) format.horizontalAlignment = horizontal;
  if (vertical !== undefined) format.verticalAlignment = vertical;
  if (wrap !== undefined) format.wrapText = wrap;
  if (rotation !== undefined) format.textOrientation = rotation;
}

function drawLines({ borders }: Excel.RangeFormat, lines: Lines, [first]: readonly Area[]): void {
  for (const edge of EDGES[lines]) {
    if (edge === 'InsideVertical' && (first?.columnCount ?? 1) === 1) continue;
    if (edge === 'InsideHorizontal' && (first?.rowCount ?? 1) === 1) continue;
    const border = borders.getItem(edge);
    border.style = 'Continuous';
    border.weight = 'Thin';
    border.color = LINE_COLOR;
  }
}

/** Areas that have inner lines of the same directions together: Excel refuses inner lines where there is no inside. */
function bySpan(areas: readonly Area[]): Area[][] {
  const groups = new Map<string, Area[]>();
  for (const area of areas) {
    const key = `${area.rowCount > 1} ${area.columnCount > 1}`;
    groups.set(key, [...(groups.get(key) ?? []), area]);
  }
  return [...groups.values()];
}
