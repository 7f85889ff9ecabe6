import type { ModelError } from '../model/model-error';
import type { WireError } from './messages';

const statusByCode: Readonly<Record<string, number>> = {
  ApiNotFound: 404,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  AccessDenied: 401,
  NotImplemented: 501,
  GeneralException: 500,
};

/** A refusal as it travels to the add-in: Excel's code and message, and the member that refused. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location?: string,
  ) {
    super(message);
    this.name = 'HostError';
  }

  /** The same error with the member that was at work, unless it already says one. */
  at(location: string): HostError {
    return this.location === undefined ? new HostError(this.code, this.message, location) : this;
  }

  toWire(actionIndex?: number): WireError {
    const location = this.location === undefined ? {} : { Location: this.location };
    const index = actionIndex === undefined ? {} : { ActionIndex: actionIndex };
    return {
      Code: this.code,
      Message: this.message,
      HttpStatusCode: statusByCode[this.code] ?? 400,
      ...location,
      ...index,
    };
  }
}

/** By its name: a test's own copy of the model throws its own class. */
function isModelError(failure: unknown): failure is ModelError {
  return failure instanceof Error
    ? failure.name === 'ModelError'
    : typeof failure === 'object' && failure !== null && 'name' in failure && failure.name === 'ModelError';
}

/** Any failure as a HostError; one of the stand-in's own faults shows its stack, to be found. */
export function toHostError(failure: unknown): HostError {
  if (failure instanceof HostError) {
    return failure;
  }
  if (isModelError(failure)) {
    return new HostError(failure.code, failure.message);
  }
  return new HostError(
    'GeneralException',
    failure instanceof Error ? (failure.stack ?? failure.message) : String(failure),
  );
}

/** A member that this Excel does not have: named, so that nobody mistakes it for a success. */
export function apiNotFound(typeName: string, member: string, reason = 'is not served by this Excel'): HostError {
  const location = `${typeName}.${member}`;
  return new HostError(
    'ApiNotFound',
    `The API you are trying to use could not be found: ${location} ${reason}.`,
    location,
  );
}
