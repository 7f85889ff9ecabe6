import type { Signatory } from '../print-settings';
import { addBoxes, evenRuns } from './boxes';
import type { SheetSource } from './context';
import type { SheetDraft } from './draft';

/** The height of the line at the end of a list where it is signed and sealed, in points. */
const LINE = 36;

/** Who signs a person's sheet: those of the settings, else the three that every unit has. */
export function signatoriesOf({ print, t }: SheetSource): readonly Signatory[] {
  if (print.signatories.length > 0) return print.signatories;
  return [t('sheets.assessed'), t('sheets.assessor'), t('sheets.reviewer')].map((label) => ({ label, name: '' }));
}

/** `考核人（签字）：李明` */
export function signatureText({ label, name }: Signatory, { t }: SheetSource): string {
  return t('sheets.signature', { label, name });
}

/** Appends the line where a list is signed, sealed and dated. */
export function addSignatureLine(draft: SheetDraft, source: SheetSource): void {
  const { print, t } = source;
  const given = print.listSignatories;
  const signatories =
    given.length > 0 ? given : [t('sheets.preparedBy'), t('sheets.reviewedBy')].map((label) => ({ label, name: '' }));
  const labels = signatories.map(({ label, name }) => t('sheets.field', { label, value: name }));
  const runs = evenRuns(draft.columnWidths, labels.length + 1);
  const [column, columns] = runs.at(-1) ?? [0, draft.columnCount];
  const texts = [...labels, onOneLine(t('sheets.sealPlace'), (text) => draft.wrap(text, column, columns).length === 1)];
  addBoxes(draft, runs, texts, { look: 'plain', least: LINE, isOwn: true });
}

/** A text with blanks to write in, its longest blanks made shorter until it fits on a line, or is all but without. */
function onOneLine(text: string, fits: (text: string) => boolean): string {
  let shorter = text;
  while (!fits(shorter)) {
    const [longest = ''] = (shorter.match(/[ \u3000]+/gu) ?? []).sort((a, b) => b.length - a.length);
    if (longest.length < 2) break;
    shorter = shorter.replace(longest, longest.slice(1));
  }
  return shorter;
}
