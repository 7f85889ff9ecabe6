import type { Area } from './sheet';

/** The fewest areas that cover the same cells by joining neighbours of equal height or width. */
export function joined(areas: readonly Area[]): Area[] {
  return joinAcross(joinDown(areas));
}

/** Joins areas of the same columns that stand right below one another. */
export function joinDown(areas: readonly Area[]): Area[] {
  const result: Area[] = [];
  const open = new Map<string, number>();
  for (const area of areas) {
    const key = `${area.column}:${area.columnCount}:${area.row}`;
    const at = open.get(key);
    const above = at === undefined ? undefined : result[at];
    open.delete(key);
    const whole = above ? { ...above, rowCount: above.rowCount + area.rowCount } : area;
    const place = at ?? result.length;
    result[place] = whole;
    open.set(`${whole.column}:${whole.columnCount}:${whole.row + whole.rowCount}`, place);
  }
  return result;
}

/** Joins areas of the same rows that stand right beside one another. */
function joinAcross(areas: readonly Area[]): Area[] {
  const turned = areas.map(turn).sort((a, b) => a.column - b.column || a.row - b.row);
  return joinDown(turned).map(turn);
}

function turn({ row, column, rowCount, columnCount }: Area): Area {
  return { row: column, column: row, rowCount: columnCount, columnCount: rowCount };
}
