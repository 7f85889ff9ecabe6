import '../../src/stand-in/jest/stand-in';

export const figures = [
  ['', 'Q1', 'Q2'],
  ['North', 10, 20],
  ['South', 30, 25],
  ['East', 12, 9],
];

export function filled(context: Excel.RequestContext): Excel.Worksheet {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange('A1:C4').values = figures;
  return sheet;
}

/** Makes a chart of the figures, and does something with it. */
export async function withChart<T>(
  type: string,
  then: (chart: Excel.Chart, context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
): Promise<T> {
  return Excel.run(async (context) => {
    const sheet = filled(context);
    const chart = sheet.charts.add(type as Excel.ChartType, sheet.getRange('A1:C4'), 'Auto');
    await context.sync();
    return then(chart, context, sheet);
  });
}
