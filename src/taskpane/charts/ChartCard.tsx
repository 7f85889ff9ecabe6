import { Button, Caption1, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { ChartMultipleRegular, TableRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { FORCED_COLORS } from '../forced-colors';
import { useTexts } from '../language';
import { useMore } from '../parts/useMore';

/** The figures behind a chart. */
export interface ChartTable {
  readonly head: readonly string[];
  /** One array a row; the first cell names it. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** So many columns from the first on hold words, the others figures; absent: the first alone. */
  readonly words?: number;
}

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0 },
  // Without a border of its own: what it says ends where all other lines do.
  turn: {
    flexShrink: 0,
    whiteSpace: 'nowrap',
    marginRight: `calc(-1 * ${tokens.spacingHorizontalS})`,
    [FORCED_COLORS]: { marginRight: 0 },
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    // Beside figures a narrow pane has room for words of a smaller size.
    '@media (max-width: 400px)': { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  number: { textAlign: 'end', whiteSpace: 'nowrap' },
  // Figures leave a name room for its words.
  first: { width: '45%' },
  // Narrow columns of figures: a heading of two characters is not broken between them.
  unbroken: { overflowWrap: 'normal', wordBreak: 'keep-all' },
});

/** So many rows of a table are shown at first, and with each press more: thousands would hold up the pane. */
const STEP = 50;

interface ChartCardProps {
  readonly title: string;
  /** What the chart says, for who cannot see it. */
  readonly summary: string;
  /** The same of the drawing, where that does not have all that the table has. */
  readonly drawnSummary?: string | undefined;
  readonly table: ChartTable;
  readonly children: ReactNode;
}

/** A chart under its title, and in its place, when asked for, the table of its figures. */
export function ChartCard({ title, summary, drawnSummary = summary, table, children }: ChartCardProps) {
  const t = useTexts();
  const styles = useStyles();
  const [isTable, setTable] = useState(false);
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.title}>
          {title}
        </Subtitle2>
        <Button
          className={styles.turn}
          size="small"
          appearance="subtle"
          icon={isTable ? <ChartMultipleRegular /> : <TableRegular />}
          onClick={() => setTable(!isTable)}
        >
          {t(isTable ? 'overview.asChart' : 'overview.asTable')}
        </Button>
      </div>
      <Caption1>{isTable ? summary : drawnSummary}</Caption1>
      {isTable ? (
        <FigureTable title={title} table={table} />
      ) : (
        <div role="img" aria-label={`${title}: ${drawnSummary}`}>
          {children}
        </div>
      )}
    </section>
  );
}

function FigureTable({ title, table: { head, rows, words = 1 } }: { title: string; table: ChartTable }) {
  const styles = useStyles();
  const { shown, more } = useMore(rows.length, STEP);
  // Words begin below each other, figures end so.
  const cell = (column: number): string =>
    mergeClasses(styles.cell, words === 1 && column === 0 && styles.first, column >= words && styles.number);
  return (
    <>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            {head.map((text, column) => (
              <th key={column} scope="col" className={mergeClasses(cell(column), column > 0 && styles.unbroken)}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map(([name, ...figures], row) => (
            <tr key={row}>
              <th scope="row" className={cell(0)}>
                {name}
              </th>
              {figures.map((figure, column) => (
                <td key={column} className={cell(column + 1)}>
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {/* In a box of its own it is as wide as its words. */}
      {more ? <div>{more}</div> : null}
    </>
  );
}
