interface LibraryError {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly name?: unknown;
  readonly debugInfo?: { readonly statement?: unknown; readonly errorLocation?: unknown };
}

/** An error on one line: its code (or kind), its message, and the statement of the batch that failed, where it has one. */
export function errorLine(failure: unknown): string {
  const error: LibraryError = typeof failure === 'object' && failure !== null ? failure : { message: failure };
  const kind = text(error.code) || text(error.name) || 'Error';
  const statement = text(error.debugInfo?.statement) || text(error.debugInfo?.errorLocation);
  const parts = [`${kind}: ${text(error.message) || 'no message'}`, ...(statement === '' ? [] : [statement])];
  return parts.join(' | ').replace(/\s+/g, ' ').trim();
}

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
