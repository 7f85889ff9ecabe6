/** One value for a whole range: Excel takes a single value for all cells, though its types ask for an array. */
export function uniform(value: string): string[][] {
  return value as unknown as string[][];
}
