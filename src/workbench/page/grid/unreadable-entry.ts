import type { ModelError } from '../../../stand-in/model/model-error';
import type { ValidationError } from '../../../stand-in/model/rules/validation-types';

/** What begins as a formula and cannot be read as one. Nothing was entered; one goes on typing. */
export class UnreadableEntryError extends Error {
  override readonly name = 'UnreadableEntryError';

  constructor(
    override readonly cause: ModelError,
    readonly entry: ValidationError['entry'],
  ) {
    super(cause.message);
  }
}
