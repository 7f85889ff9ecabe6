import type { SheetSource } from './context';
import type { SheetDraft } from './draft';
import { footerOf } from './footer';
import { sheetName } from './names';
import { MARGINS } from './page';
import type { PrintSetup, SheetData, SheetKind } from './sheet';

/** The fonts of print: both stand on every Windows and Mac that has Office, and others replace them by their own. */
const FONTS = { zh: 'SimSun', en: 'Calibri' } as const;

interface Finish {
  readonly kind: SheetKind;
  readonly part?: number;
  readonly orientation: PrintSetup['orientation'];
  readonly titleRows?: PrintSetup['titleRows'];
}

/** Makes a finished sheet of a draft: its name, page set-up and footer; the areas of one look a step. */
export function* finish(
  draft: SheetDraft,
  source: SheetSource,
  { kind, part = 1, orientation, titleRows }: Finish,
): Generator<void, SheetData> {
  const { report, language, t } = source;
  return {
    kind,
    period: report.period.label,
    part,
    name: sheetName(kind, report.period, part, t),
    font: FONTS[language],
    values: draft.values,
    numbers: yield* draft.numbers(),
    looks: yield* draft.looks(),
    merges: draft.merges,
    columnWidths: draft.columnWidths,
    rowHeights: draft.rowHeights,
    frozenRows: titleRows ? titleRows.first + titleRows.count : 0,
    blocks: draft.blocks(),
    headings: draft.headings,
    rules: draft.rules,
    charts: draft.charts,
    print: {
      paper: source.print.paper,
      orientation,
      margins: MARGINS,
      footer: footerOf(source),
      titleRows,
      pageStarts: draft.pageStarts,
    },
  };
}
