import type { Answer, QueryFault } from '../store';
import type { TextParameters } from '../texts/fill-in';
import type { Language } from '../texts/language';
import type { StartKey, StartTexts } from '../texts/start';

/** What a function gives a cell. */
export type CellResult = number | string | CustomFunctions.Error;

/** The longest answer, as JSON, that Excel takes from a function at once. */
const LONGEST_RESULT = 2_000_000;

/** Faults of what was typed; all others are values that are not there. */
const INVALID = new Set<QueryFault['code']>([
  'ambiguous-name',
  'ambiguous-item',
  'bad-period',
  'bad-seal',
  'window-in-window',
]);

/** Puts answers into cells, in one language. */
export class CellResults {
  constructor(
    private readonly t: StartTexts,
    private readonly language: Language,
  ) {}

  /** An answer as one cell. */
  cell(answer: Answer): CellResult {
    switch (answer.kind) {
      case 'value':
        return answer.value;
      case 'grade':
        return answer.name[this.language];
      case 'seal':
        return this.t(`functions.seal.${answer.state}`);
      case 'fault':
        return this.fault(answer.fault);
      case 'reasons':
        return answer.reasons.length;
    }
  }

  /** Reasons as rows: date, clause, quantity, points, note, row and, where a window was asked for, the person. */
  reasons(answer: Answer): CellResult[][] | CustomFunctions.Error {
    if (answer.kind === 'fault') return this.fault(answer.fault);
    if (answer.kind !== 'reasons') return [[this.cell(answer)]];
    if (answer.reasons.length === 0) return [[this.t('functions.nothingTaken')]];
    const isOneSheet = new Set(answer.reasons.map(({ place }) => place.sheet)).size === 1;
    return this.limited(
      answer.reasons.map(({ date, clause, quantity, points, note, place, person }) => [
        date,
        `${clause.code} ${clause.label[this.language]}`.trim(),
        quantity,
        points,
        note,
        isOneSheet ? place.row : `${place.sheet}!${place.row}`,
        ...(person === undefined ? [] : [person]),
      ]),
    );
  }

  /** A result of many cells, or, where it is longer than Excel takes, the error that says so. */
  limited(rows: CellResult[][]): CellResult[][] | CustomFunctions.Error {
    return JSON.stringify(rows).length <= LONGEST_RESULT ? rows : this.invalid('functions.too-long');
  }

  /** That an argument, named by its text, must be one cell. */
  severalCells(argument: StartKey): CustomFunctions.Error {
    return this.invalid('functions.several-cells', { argument: this.t(argument) });
  }

  /** `#VALUE!` with a sentence. */
  invalid(key: StartKey, params?: TextParameters): CustomFunctions.Error {
    return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, this.t(key, params));
  }

  private fault({ code, params }: QueryFault): CustomFunctions.Error {
    if (INVALID.has(code)) return this.invalid(`functions.${code}`, params);
    return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, this.t(`functions.${code}`, params));
  }
}
