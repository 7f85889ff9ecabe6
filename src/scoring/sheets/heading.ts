import type { SheetSource } from './context';
import type { SheetDraft } from './draft';
import { LOOKS, type Look, type LookName } from './looks';
import { inPixels, rowHeight } from './page';
import type { SheetKind } from './sheet';

/** A line of the heading has so much more room than its text needs, in points. */
const AIR = { unit: 2, title: 7, subtitle: 1 } as const;

/** Appends the head of a sheet or page: the unit's name where it is known, the document's title, and a line below. */
export function addHeading(draft: SheetDraft, source: SheetSource, kind: SheetKind, line = ''): void {
  const { print } = source;
  const first = draft.end;
  if (print.unitName !== '') addLine(draft, print.unitName, 'unit');
  addLine(draft, titleOf(source, kind), 'title');
  draft.headings.push({ first, count: draft.end - first });
  if (line !== '') addLine(draft, line, 'subtitle');
}

/** `窗口工作人员考核评分表`: what the unit calls its assessment, and which document it is. */
function titleOf({ print, t }: SheetSource, kind: SheetKind): string {
  return t(`sheets.${kind}.title`, { assessment: print.assessmentName || t('sheets.assessment') });
}

function addLine(draft: SheetDraft, text: string, look: keyof typeof AIR & LookName): void {
  const { size }: Look = LOOKS[look];
  const lines = draft.wrap(text, 0, draft.columnCount, size);
  draft.addOwnAcross(text, inPixels(rowHeight(lines, size) + AIR[look]), look);
}
