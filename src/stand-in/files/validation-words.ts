import type { ValidationOperator, ValidationRule } from '../model/rules/validation-types';
import type { XmlElement } from './xml/tree';

/** The file format's words for validations, and the API's. */

export const VALIDATION_TYPES: Readonly<Record<string, ValidationRule['type']>> = {
  none: 'None',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

export const VALIDATION_OPERATORS: Readonly<Record<string, ValidationOperator>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

/** The element a validation was read from, and what was read; written again while the validation says the same. */
export const validationOrigins = new WeakMap<
  ValidationRule,
  { readonly element: XmlElement; readonly content: string }
>();
