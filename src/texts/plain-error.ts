/**
 * A failure whose message is a sentence for the user, in the user's language, with what to do next. Any other error
 * is a surprise to the program: the pane shows a general sentence for it and keeps the message as a detail.
 */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}
