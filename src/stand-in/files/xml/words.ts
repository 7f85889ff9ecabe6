/** The words of a list too long to be read as an array: the format's element names in their order, mostly. */
export function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
