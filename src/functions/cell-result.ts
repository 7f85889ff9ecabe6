import type { Answer, QueryFault } from '../store';
import type { TextParameters } from '../texts/fill-in';
import type { Language } from '../texts/language';
import { startTexts, type StartKey, type StartTexts } from '../texts/start';

/** What a function gives a cell. */
export type CellResult = number | string | CustomFunctions.Error;

/** Faults of what was typed; all others are values that are not there. */
const INVALID = new Set<QueryFault['code']>([
  'ambiguous-name',
  'ambiguous-item',
  'bad-period',
  'bad-seal',
  'window-in-window',
]);

/**
 * Puts answers into cells. What is wrong is told to whoever looks, in their Excel's language. Words that other formulas
 * may compare with are those of the workbook, so that they are the same for everyone: English only for English eyes in
 * a workbook that is written in English.
 */
export class CellResults {
  private readonly t: StartTexts;

  constructor(private readonly language: Language) {
    this.t = startTexts(language);
  }

  /** An answer as one cell. */
  cell(answer: Answer): CellResult {
    switch (answer.kind) {
      case 'value':
        return answer.value;
      case 'grade':
        return answer.name[this.words(answer)];
      case 'seal':
        return startTexts(this.words(answer))(`functions.seal.${answer.state}`);
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
    const language = this.words(answer);
    if (answer.reasons.length === 0) return [[startTexts(language)('functions.nothingTaken')]];
    const isOneSheet = new Set(answer.reasons.map(({ place }) => place.sheet)).size === 1;
    return answer.reasons.map(({ date, clause, quantity, points, note, place, person }) => [
      date,
      `${clause.code} ${clause.label[language]}`.trim(),
      quantity,
      points,
      note,
      isOneSheet ? place.row : `${place.sheet}!${place.row}`,
      ...(person === undefined ? [] : [person]),
    ]);
  }

  /** That an argument, named by its text, must be one cell. */
  severalCells(argument: StartKey): CustomFunctions.Error {
    return this.invalid('functions.several-cells', { argument: this.t(argument) });
  }

  /** `#VALUE!` with a sentence. */
  invalid(key: StartKey, params?: TextParameters): CustomFunctions.Error {
    return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, this.t(key, params));
  }

  private words({ writtenIn }: { readonly writtenIn: Language }): Language {
    return this.language === 'en' ? writtenIn : 'zh';
  }

  private fault({ code, params }: QueryFault): CustomFunctions.Error {
    if (INVALID.has(code)) return this.invalid(`functions.${code}`, params);
    return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, this.t(`functions.${code}`, params));
  }
}
