/** What the codes in headers and footers stand for. */
export interface HeaderFacts {
  readonly page: number;
  readonly pages: number;
  readonly sheet: string;
  readonly file: string;
  readonly now: Date;
}

/** The size of a header's or footer's text in points: 10, or what its first code says. */
export function sizeOf(text: string): number {
  return Number(/^(?:&"[^"]*")?&(\d+)/u.exec(text)?.[1] ?? 10);
}

/** A header's or footer's text with its codes filled in: `&P of &N`. Fonts, and sizes further on, are left out. */
export function filledIn(text: string, { page, pages, sheet, file, now }: HeaderFacts): string {
  const facts: Readonly<Record<string, string>> = {
    P: String(page),
    N: String(pages),
    A: sheet,
    F: file,
    '&': '&',
    D: now.toLocaleDateString(),
    T: now.toLocaleTimeString(),
  };
  // A font in quotes, a colour, a size, a switch such as &B, or a fact.
  return text.replace(
    /&(?:"[^"]*"|K[0-9A-F]{6}|K\d\d[+-]\d{3}|\d+|[BIUSXYEGZ]|([PNAFDT&]))/giu,
    (_code, fact: string | undefined) => (fact === undefined ? '' : (facts[fact.toUpperCase()] ?? '')),
  );
}
