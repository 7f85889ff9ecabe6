/** A text as it is searched: without width, case and spaces. */
export function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}
