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
  const texts = [
    ...signatories.map(({ label, name }) => t('sheets.field', { label, value: name })),
    t('sheets.sealPlace'),
  ];
  addBoxes(draft, evenRuns(draft.columnWidths, texts.length), texts, { look: 'plain', least: LINE, isOwn: true });
}
