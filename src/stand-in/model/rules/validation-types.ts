import { ModelError } from '../model-error';
import type { Area } from '../sheet-types';

export type ValidationOperator =
  | 'Between'
  | 'NotBetween'
  | 'EqualTo'
  | 'NotEqualTo'
  | 'GreaterThan'
  | 'LessThan'
  | 'GreaterThanOrEqualTo'
  | 'LessThanOrEqualTo';
export type ComparedKind = 'WholeNumber' | 'Decimal' | 'Date' | 'Time' | 'TextLength';

/** What cells may hold. Formulas have their leading `=` and are written for the first cell. Immutable. */
export type ValidationRule =
  | { readonly type: 'None' }
  /** `source`: a formula, or the values themselves with commas between them. */
  | { readonly type: 'List'; readonly source: string; readonly inCellDropDown: boolean }
  | {
      readonly type: ComparedKind;
      readonly operator: ValidationOperator;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | { readonly type: 'Custom'; readonly formula: string };

/** What a cell may hold, and what is said to who types into it. Immutable: a change replaces it. */
export interface Validation {
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: {
    readonly showAlert: boolean;
    readonly style: 'Stop' | 'Warning' | 'Information';
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
}

/** An entry that its cell's validation does not allow, or asks about first. Nothing was entered. */
export class ValidationError extends ModelError {
  constructor(
    readonly alert: Validation['errorAlert'],
    /** Where it was typed, and what. */
    readonly entry: { readonly sheet: string; readonly row: number; readonly column: number; readonly text: string },
    /** Enters it all the same, where the validation only warns or informs. */
    readonly enterAnyway: () => void,
  ) {
    super(
      'InvalidOperation',
      alert.message || "This value doesn't match the data validation restrictions of this cell.",
    );
  }
}
