/**
 * The texts of a table in HTML, each where it stands, where cells of it span several rows or columns: the plain text that
 * browsers give with such a table moves what is beside them to other columns. Covered places are empty.
 *
 * @returns undefined where there is no such table, or more than one table: the plain text does then
 */
export function fromSpannedTable(html: string): string[][] | undefined {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const [table, another] = body.querySelectorAll('table');
  if (!table || another || ![...table.querySelectorAll('td, th')].some(isSpanning)) return undefined;
  table.querySelectorAll('br').forEach((end) => end.replaceWith('\n'));
  const rows: string[][] = [...table.rows].map(() => []);
  [...table.rows].forEach(({ cells }, row) => {
    let column = 0;
    for (const cell of cells) {
      while (rows[row]?.[column] !== undefined) column++;
      for (const covered of rows.slice(row, row + Math.max(1, cell.rowSpan)))
        for (let right = 0; right < cell.colSpan; right++) covered[column + right] = '';
      (rows[row] ?? [])[column] = (cell.textContent ?? '').replace(/[^\S\n]+/gu, ' ').trim();
    }
  });
  const columnCount = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => Array.from({ length: columnCount }, (_, column) => row[column] ?? ''));
}

const isSpanning = (cell: Element): boolean =>
  cell instanceof HTMLTableCellElement && (cell.rowSpan > 1 || cell.colSpan > 1);
