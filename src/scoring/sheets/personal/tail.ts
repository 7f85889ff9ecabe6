import type { StaffScore } from '../../report/report';
import { addBoxes, boxesHeight, evenRuns, type Columns } from '../boxes';
import type { BuildSource } from '../build-source';
import type { SheetDraft } from '../draft';
import { SMALL_SIZE } from '../looks';
import { inPixels, rowHeight } from '../page';
import { isSupplement, reasonsOf } from '../reasons';
import { signatoriesOf, signatureText } from '../signatures';
import { remarks } from '../wording';

/** The room for an opinion, in points: what is good to have where a page can spare it, and the most. */
export const OPINION = { good: 75, most: 150 } as const;

/**
 * Points: the least room for an opinion, the line with the seal's place below it, a signature, its date. Tight is for
 * who would else need a second page for nothing but the end of the sheet.
 */
const ROOMS = {
  roomy: { opinion: 30, seal: 26.25, signature: 33, date: 18 },
  tight: { opinion: 24, seal: 21, signature: 20.25, date: 15 },
} as const;

export type TailFit = keyof typeof ROOMS;

/** At most so many signatures side by side. */
const ABREAST = 3;

/** What stands below the tables of a person's last page, and how high it is with the smallest room for an opinion. */
export interface Tail {
  readonly height: number;
  /** The smallest room for an opinion, in points. */
  readonly opinion: number;
  /** @param opinion the height of the opinion's box, in points */
  add(opinion: number): void;
}

/** The end of a person's sheet: remarks; the opinion's box with the seal's place; signatures with their dates. */
export function tailOf(draft: SheetDraft, one: StaffScore, source: BuildSource, fit: TailFit): Tail {
  const { t } = source;
  const room = ROOMS[fit];
  const note = notesOf(one, source).join('\n');
  const lines = draft.wrap(note, 0, draft.columnCount, SMALL_SIZE);
  const noteHeight = note === '' ? 0 : inPixels(rowHeight(lines, SMALL_SIZE) + 3);
  const signatures = signatureLines(source);
  const runsOf = (line: readonly string[]): Columns[] => evenRuns(draft.columnWidths, line.length);
  const signatureHeight = (line: readonly string[]): number =>
    Math.max(room.signature, boxesHeight(draft, runsOf(line), line));
  const signed = signatures.reduce((sum, line) => sum + signatureHeight(line) + room.date, 0);
  return {
    height: noteHeight + room.opinion + room.seal + signed,
    opinion: room.opinion,
    add(opinion) {
      if (note !== '') draft.addAcross(note, noteHeight, 'box', 'small');
      draft.addAcross(t('sheets.opinion'), opinion, 'boxTop');
      draft.addAcross(t('sheets.sealPlace'), room.seal, 'boxBottom');
      for (const line of signatures) {
        const runs = runsOf(line);
        addBoxes(draft, runs, line, { look: 'boxTop', least: room.signature, isOwn: true });
        addBoxes(
          draft,
          runs,
          line.map(() => t('sheets.signDate')),
          { look: 'boxBottom', height: room.date },
        );
      }
    },
  };
}

/** The signatures, on as few lines as can be and as many on each: none has an empty box beside it. */
function signatureLines(source: BuildSource): string[][] {
  const texts = signatoriesOf(source).map((signatory) => signatureText(signatory, source));
  const abreast = Math.ceil(texts.length / Math.ceil(texts.length / ABREAST));
  const lines: string[][] = [];
  for (let from = 0; from < texts.length; from += abreast) lines.push(texts.slice(from, from + abreast));
  return lines;
}

/** What has to be said once on a person's sheet. */
function notesOf(one: StaffScore, source: BuildSource): string[] {
  const { months, isMean, t } = source;
  const notes = remarks(one, source);
  if (reasonsOf(one, source).isFaultless) notes.push(t('sheets.faultless'));
  const hasSupplements = one.items.some(({ item }) => item.groups.some(({ versions }) => versions.some(isSupplement)));
  if (hasSupplements) notes.push(t(months.length > 0 ? 'sheets.supplementMarkNote' : 'sheets.supplementNote'));
  if (isMean) notes.push(`${t('sheets.monthsScored', { months: one.months })} ${t('sheets.roundingNote')}`);
  return notes;
}
