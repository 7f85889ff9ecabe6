/** Rows of texts as spreadsheets put them on the clipboard: tabs between, quotes around what holds tabs or lines. */
export function toTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.map((text) => (/[\t\n\r"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t'))
    .join('\n');
}

/** Reads such rows; what is no quoted field is taken as it is. */
export function fromTabSeparated(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gu;
  const given = text.replace(/(\r\n|\n|\r)$/u, '');
  for (const [, quoted, plain = '', end] of given.matchAll(field)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows;
}
