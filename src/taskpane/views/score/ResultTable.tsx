import { Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { StaffScore } from '../../../scoring';
import type { PeriodResults } from '../../actions';
import { useTexts } from '../../language';
import { GradeBadge } from '../../parts/GradeBadge';
import { Link } from '../../parts/Link';
import { useMedia } from '../../parts/useMedia';
import { Change } from './Change';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  head: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
  },
  number: { textAlign: 'end', whiteSpace: 'nowrap' },
  // As narrow as its figures.
  rank: { width: '1px' },
  name: { overflowWrap: 'anywhere', textAlign: 'start' },
  // A grade with a long name leaves a person's name room.
  grade: { '& .fui-Badge': { maxWidth: '160px' } },
  wide: { width: '100%' },
  graded: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXXS,
    // Each of several marks stands beside the name as long as there is room.
    '& > span': { display: 'contents' },
  },
  below: { display: 'block', color: tokens.colorNeutralForeground2 },
  details: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  // A name that would take many lines here is told whole where its person is explained.
  window: {
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitLineClamp: 3,
    WebkitBoxOrient: 'vertical',
  },
});

interface ResultTableProps {
  readonly staff: readonly StaffScore[];
  readonly results: PeriodResults;
  readonly onExplain: (person: number) => void;
}

/** Of these widths a column of grades leaves long names no room: they stand beside the names. */
const NARROW = '(max-width: 400px)';

/** People with rank, total, grade and what changed; a name leads to why. */
export function ResultTable({ staff, results, onExplain }: ResultTableProps) {
  const t = useTexts();
  const styles = useStyles();
  const isNarrow = useMedia(NARROW);
  const grade = (one: StaffScore) => <GradeBadge staff={one} grades={results.report.log.rules.grades} />;
  const head = (text: string, extra?: string) => (
    <th scope="col" className={mergeClasses(styles.head, extra)}>
      <Caption1 wrap={false}>{text}</Caption1>
    </th>
  );
  return (
    <table className={styles.table} aria-label={t('score.results')}>
      <thead>
        <tr>
          {head(t('score.rank'), mergeClasses(styles.number, styles.rank))}
          {head(isNarrow ? t('score.nameAndGrade') : t('score.name'))}
          {isNarrow ? null : head(t('score.grade'))}
          {head(t('score.total'), styles.number)}
        </tr>
      </thead>
      <tbody>
        {staff.map((one) => (
          <tr key={one.person.index}>
            <td className={mergeClasses(styles.cell, styles.number)}>{one.rank ?? t('pane.none')}</td>
            <th scope="row" className={mergeClasses(styles.cell, styles.name, isNarrow && styles.wide)}>
              <div className={styles.graded}>
                <Link data-person={one.person.index} onClick={() => onExplain(one.person.index)}>
                  {one.person.name}
                </Link>
                {isNarrow ? grade(one) : null}
              </div>
              <Caption1 className={mergeClasses(styles.below, styles.details)}>
                {one.window ? (
                  <span className={styles.window} title={one.window}>
                    {one.window}
                  </span>
                ) : null}{' '}
                <span>{one.person.id}</span>
              </Caption1>
            </th>
            {isNarrow ? null : <td className={mergeClasses(styles.cell, styles.grade)}>{grade(one)}</td>}
            <td className={mergeClasses(styles.cell, styles.number)}>
              <Text weight="semibold" wrap={false}>
                {one.ratio === undefined ? t('pane.none') : one.total}
              </Text>
              <Caption1 wrap={false}> / {one.outOf}</Caption1>
              <span className={styles.below}>
                <Change staff={one} results={results} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
