import { buildChart } from '../../../src/stand-in/charts/build';
import { plotOf } from '../../../src/stand-in/charts/plot';
import { chartKinds } from '../../../src/stand-in/charts/types';
import { newWorkbook } from '../../../src/stand-in/files';
import { writeInputs, type CellInput } from '../../../src/stand-in/model/cells/write-cells';
import { chartPicture } from '../../../src/workbench/page/drawn/chart/chart-picture';
import type { SvgNode } from '../../../src/workbench/page/drawn/svg';

const SIZE = { width: 360, height: 216 };
/** Two series of three months. */
const MONTHS: CellInput[][] = [
  ['Month', 'Points', 'Deducted'],
  ['Jan', 10, 2],
  ['Feb', 20, ''],
  ['Mar', 40, 4],
];

/** A chart of rows with headers above and at the left, and what is drawn of it. */
export function chartOf(type: string, rows: readonly (readonly CellInput[])[] = MONTHS) {
  const { model } = newWorkbook();
  const sheet = model.activeSheet;
  const area = { row: 0, column: 0, rowCount: rows.length, columnCount: rows[0]!.length };
  writeInputs(sheet, area, rows);
  const kind = chartKinds.get(type)!;
  const space = buildChart(sheet, area, 'Columns', kind);
  const draw = (): SvgNode[] =>
    all(
      chartPicture(plotOf(model, space), {
        ...SIZE,
        date1904: false,
        seriesName: (number) => `Series ${number}`,
        trendName: (kind, name) => `${kind} of ${name}`,
        notDrawn: (name) => `not drawn: ${name}`,
      }),
    );
  return { model, sheet, space, draw };
}

const all = (node: SvgNode): SvgNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : all(child))),
];
export const named = (nodes: readonly SvgNode[], name: string): SvgNode[] => nodes.filter((node) => node.name === name);
export const words = (nodes: readonly SvgNode[]): string[] =>
  named(nodes, 'text').map(({ children }) => children.join(''));
/** Elements of a fill, keys of the legend left out. */
export const colored = (nodes: readonly SvgNode[], name: string, fill: string): SvgNode[] =>
  named(nodes, name).filter(({ attributes }) => attributes['fill'] === fill && attributes['width'] !== 7);
export const BLUE = '#4472C4';
