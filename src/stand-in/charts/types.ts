/** How a kind of chart is spelled in the file format: an element of the plot area and what it holds. */
export interface ChartKind {
  readonly element: string;
  readonly direction?: 'col' | 'bar';
  readonly grouping?: 'standard' | 'clustered' | 'stacked' | 'percentStacked';
  /** Whether each series shows markers; where the kind has any. */
  readonly markers?: boolean;
  /** Whether each series is joined by a line, and a smooth one; of scatter charts. */
  readonly line?: boolean;
  readonly smooth?: boolean;
  readonly radar?: 'standard' | 'marker' | 'filled';
  readonly exploded?: boolean;
  readonly ofPie?: 'pie' | 'bar';
  readonly shape?: 'box' | 'cylinder' | 'cone' | 'pyramid';
  readonly bubble3D?: boolean;
  readonly wireframe?: boolean;
}

function bars(prefix: string, suffix: string, kind: Omit<ChartKind, 'direction' | 'grouping'>): [string, ChartKind][] {
  return (['Column', 'Bar'] as const).flatMap((name) =>
    (
      [
        ['Clustered', 'clustered'],
        ['Stacked', 'stacked'],
        ['Stacked100', 'percentStacked'],
      ] as const
    ).map(([word, grouping]): [string, ChartKind] => [
      `${prefix}${name}${word}${suffix}`,
      { ...kind, direction: name === 'Column' ? 'col' : 'bar', grouping },
    ]),
  );
}

/** Cylinders, cones and pyramids are bars of another shape, named the other way round: `CylinderColClustered`. */
const shaped = (name: string, shape: NonNullable<ChartKind['shape']>): [string, ChartKind][] => [
  ...bars('', '', { element: 'c:bar3DChart', shape }).map(([plain, kind]): [string, ChartKind] => [
    name + plain.replace('Column', 'Col'),
    kind,
  ]),
  [`${name}Col`, { element: 'c:bar3DChart', shape, direction: 'col', grouping: 'standard' }],
];

/** The API's chart types. Those of Excel 2016 (treemap, waterfall, ...) are of another file format and are not here. */
export const chartKinds: ReadonlyMap<string, ChartKind> = new Map<string, ChartKind>(
  [
    ...bars('', '', { element: 'c:barChart' }),
    ...bars('3D', '', { element: 'c:bar3DChart', shape: 'box' }).map(([name, kind]): [string, ChartKind] => [
      name.replace('3D', '_3D'),
      kind,
    ]),
    ['_3DColumn', { element: 'c:bar3DChart', shape: 'box', direction: 'col', grouping: 'standard' }],
    ...shaped('Cylinder', 'cylinder'),
    ...shaped('Cone', 'cone'),
    ...shaped('Pyramid', 'pyramid'),
    ['Line', { element: 'c:lineChart', grouping: 'standard', markers: false }],
    ['LineStacked', { element: 'c:lineChart', grouping: 'stacked', markers: false }],
    ['LineStacked100', { element: 'c:lineChart', grouping: 'percentStacked', markers: false }],
    ['LineMarkers', { element: 'c:lineChart', grouping: 'standard', markers: true }],
    ['LineMarkersStacked', { element: 'c:lineChart', grouping: 'stacked', markers: true }],
    ['LineMarkersStacked100', { element: 'c:lineChart', grouping: 'percentStacked', markers: true }],
    ['_3DLine', { element: 'c:line3DChart', grouping: 'standard' }],
    ['Area', { element: 'c:areaChart', grouping: 'standard' }],
    ['AreaStacked', { element: 'c:areaChart', grouping: 'stacked' }],
    ['AreaStacked100', { element: 'c:areaChart', grouping: 'percentStacked' }],
    ['_3DArea', { element: 'c:area3DChart', grouping: 'standard' }],
    ['_3DAreaStacked', { element: 'c:area3DChart', grouping: 'stacked' }],
    ['_3DAreaStacked100', { element: 'c:area3DChart', grouping: 'percentStacked' }],
    ['Pie', { element: 'c:pieChart' }],
    ['PieExploded', { element: 'c:pieChart', exploded: true }],
    ['_3DPie', { element: 'c:pie3DChart' }],
    ['_3DPieExploded', { element: 'c:pie3DChart', exploded: true }],
    ['PieOfPie', { element: 'c:ofPieChart', ofPie: 'pie' }],
    ['BarOfPie', { element: 'c:ofPieChart', ofPie: 'bar' }],
    ['Doughnut', { element: 'c:doughnutChart' }],
    ['DoughnutExploded', { element: 'c:doughnutChart', exploded: true }],
    ['XYScatter', { element: 'c:scatterChart', line: false, smooth: false, markers: true }],
    ['XYScatterLines', { element: 'c:scatterChart', line: true, smooth: false, markers: true }],
    ['XYScatterLinesNoMarkers', { element: 'c:scatterChart', line: true, smooth: false, markers: false }],
    ['XYScatterSmooth', { element: 'c:scatterChart', line: true, smooth: true, markers: true }],
    ['XYScatterSmoothNoMarkers', { element: 'c:scatterChart', line: true, smooth: true, markers: false }],
    ['Bubble', { element: 'c:bubbleChart', bubble3D: false }],
    ['Bubble3DEffect', { element: 'c:bubbleChart', bubble3D: true }],
    ['Radar', { element: 'c:radarChart', radar: 'marker', markers: false }],
    ['RadarMarkers', { element: 'c:radarChart', radar: 'marker', markers: true }],
    ['RadarFilled', { element: 'c:radarChart', radar: 'filled' }],
    ['Surface', { element: 'c:surface3DChart', wireframe: false }],
    ['SurfaceWireframe', { element: 'c:surface3DChart', wireframe: true }],
    ['SurfaceTopView', { element: 'c:surfaceChart', wireframe: false }],
    ['SurfaceTopViewWireframe', { element: 'c:surfaceChart', wireframe: true }],
  ].map(([name, kind]) => [(name as string).replace(/^_/, ''), kind as ChartKind]),
);

/** Charts of three dimensions say how they are turned. */
export const isThreeDimensional = ({ element }: ChartKind): boolean => element.includes('3D');

/** Charts without axes: each series is a whole of its own. */
export const isRound = (element: string): boolean => /^c:(pie|pie3D|ofPie|doughnut)Chart$/.test(element);

/** Charts of pairs of numbers: their series have X values instead of categories. */
export const isXy = (element: string): boolean => element === 'c:scatterChart' || element === 'c:bubbleChart';

/** Where data labels may stand; any other place makes a file that Excel takes for damaged. The first one is its own. */
export function labelPositions({ element, grouping }: ChartKind): readonly string[] {
  switch (element) {
    case 'c:barChart':
      return grouping === 'clustered' ? ['outEnd', 'ctr', 'inEnd', 'inBase'] : ['ctr', 'inEnd', 'inBase'];
    case 'c:lineChart':
    case 'c:scatterChart':
    case 'c:bubbleChart':
      return ['r', 'l', 't', 'b', 'ctr'];
    case 'c:pieChart':
    case 'c:pie3DChart':
    case 'c:ofPieChart':
      return ['bestFit', 'ctr', 'inEnd', 'outEnd'];
    default:
      return [];
  }
}
