import { containsArea, intersect } from '../../model/area';
import { applyStyle } from '../../model/styles/apply-style';
import { clearHyperlinks } from '../../model/cells/clear-cells';
import { writeInputs } from '../../model/cells/write-cells';
import { asRecord } from '../../wire/arguments';
import type { Property } from '../../wire/host-type';
import { cellsOf, type RangeState } from './range-state';

const optionalText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** The link on a range, with its blue underlined look; null when there is none or cells differ. */
export const hyperlinkProperty: Property<RangeState> = {
  get(state) {
    const area = cellsOf(state);
    const link = state.sheet.hyperlinks.find((candidate) => containsArea(candidate.area, area));
    const cell = state.sheet.cells.get(area.row, area.column);
    return link
      ? {
          address: link.address,
          documentReference: link.documentReference,
          screenTip: link.screenTip,
          textToDisplay: cell === undefined || typeof cell.value === 'object' ? '' : String(cell.value),
        }
      : null;
  },
  set(state, value) {
    const area = cellsOf(state);
    const { sheet } = state;
    sheet.requireUnprotected('allowInsertHyperlinks');
    clearHyperlinks(sheet, area);
    if (value === null || value === '') {
      return;
    }
    const link = asRecord(value);
    const address = optionalText(link['address']);
    const documentReference = optionalText(link['documentReference']);
    sheet.hyperlinks = sheet.hyperlinks.filter((other) => !intersect(other.area, area));
    sheet.hyperlinks.push({ area, address, documentReference, screenTip: optionalText(link['screenTip']) });
    sheet.mark('hyperlinks');
    const text = optionalText(link['textToDisplay']) ?? address ?? documentReference ?? '';
    const isEmpty = (sheet.cells.get(area.row, area.column)?.value ?? '') === '';
    if (link['textToDisplay'] !== undefined || isEmpty) {
      writeInputs(sheet, { ...area, rowCount: 1, columnCount: 1 }, [[`'${text}`]]);
    }
    applyStyle(sheet, area, { font: { color: { theme: 10, tint: 0 }, underline: 'Single' }, quotePrefix: false });
  },
};
