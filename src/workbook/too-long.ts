/** Whether Excel refused an answer for its length: the same is to be asked for in smaller parts. */
export function isTooLong(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && error.code === 'ResponsePayloadSizeLimitExceeded';
}
