import type { Severity } from '../issue';
import type { Details } from '../incidents/details';
import type { Language } from '../report/json';
import type { PrintSettings } from '../print-settings';
import type { PeriodReport } from '../report/report';
import type { SheetTexts } from './sheet-texts';

/** An issue in the words of the reader, and the row it belongs to. */
export interface IssueText {
  /** `null` for an issue of the workbook as a whole. */
  readonly sheet: string | null;
  /** The worksheet's row number, from 1. */
  readonly row: number | null;
  readonly severity: Severity;
  readonly message: string;
}

/** Everything the printed sheets are made from. */
export interface SheetSource {
  readonly report: PeriodReport;
  /** How many people have a rank in the period; more than the report's, where only some are printed. */
  readonly ranked: number;
  /** The texts of (at least) the counted rows. */
  readonly details: Details;
  readonly issues: readonly IssueText[];
  /** Printed in every footer. */
  readonly seal: string;
  /** When it is printed, as people read it; the sheets know no clock. */
  readonly printTime: string;
  /** What the unit has printed, and how. */
  readonly print: PrintSettings;
  /** The language of labels and headings; grades, names and notes stay as the workbook has them. */
  readonly language: Language;
  readonly t: SheetTexts;
}
