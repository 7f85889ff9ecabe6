import { Badge, Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Survey, TableFound } from '../../actions';
import { useTexts } from '../../language';
import { Link } from '../../parts/Link';
import { useGoTo } from '../../parts/useGoTo';
import { useSession } from '../../useSession';
import { useTask } from '../../parts/useTask';

const useStyles = makeStyles({
  // One column of what there is to be, beside it where it is.
  list: {
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  line: {
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'subgrid',
    gridColumn: '1 / -1',
    alignItems: 'baseline',
  },
  places: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  place: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  missing: { color: tokens.colorNeutralForeground2 },
});

/** Every table of the contract: where it is, or what its absence means. */
export function FoundTables({ survey, onChanged }: { survey: Survey; onChanged: () => void }) {
  const t = useTexts();
  const styles = useStyles();
  const { actions } = useSession();
  const { goTo, failure } = useGoTo();
  return (
    <>
      {failure}
      <ul className={styles.list}>
        {actions.prepare.contract.map(({ role }) => {
          const own = survey.found.filter((one) => one.role === role);
          return (
            <li key={role} className={styles.line}>
              <Text weight="semibold">{t(`prepare.role.${role}`)}</Text>
              {own.length === 0 ? (
                <Caption1 className={styles.missing}>{t(`prepare.without.${role}`)}</Caption1>
              ) : (
                <div className={styles.places}>
                  {own.map((found) => (
                    <Place
                      key={`${found.sheet}!${found.table ?? ''}`}
                      found={found}
                      onGoTo={goTo}
                      onChanged={onChanged}
                    />
                  ))}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface PlaceProps {
  readonly found: TableFound;
  readonly onGoTo: ReturnType<typeof useGoTo>['goTo'];
  readonly onChanged: () => void;
}

function Place({ found, onGoTo, onChanged }: PlaceProps) {
  const { sheet, rowCount, isConnected } = found;
  const t = useTexts();
  const { actions } = useSession();
  const styles = useStyles();
  const { run, failure } = useTask();
  return (
    <div className={styles.place}>
      <Link onClick={() => onGoTo({ sheet })}>{sheet}</Link>
      <Caption1>{t('prepare.rows', { count: rowCount })}</Caption1>
      {isConnected ? (
        <>
          <Badge appearance="tint" color="informative">
            {t('prepare.connected')}
          </Badge>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => run(() => actions.prepare.disconnect(found).then(onChanged))}
          >
            {t('prepare.disconnect')}
          </Button>
        </>
      ) : null}
      {failure}
    </div>
  );
}
