import { Button, Caption1, makeStyles } from '@fluentui/react-components';
import { ChartMultipleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTexts } from '../../language';
import { useTask } from '../../parts/useTask';
import { useSession } from '../../useSession';

const useStyles = makeStyles({ place: { alignSelf: 'flex-start' } });

/** Places the ranking as a chart of Excel's own in its sheet. */
export function PlaceChart({ period }: { period: string }) {
  const t = useTexts();
  const styles = useStyles();
  const { actions } = useSession();
  const { run, busy, failure } = useTask();
  const [said, setSaid] = useState('');
  const { placeChart } = actions.overview;
  if (!placeChart) return null;
  return (
    <>
      <Button
        className={styles.place}
        icon={<ChartMultipleRegular />}
        disabledFocusable={busy}
        onClick={() =>
          run(async () => {
            const sheet = await placeChart(period);
            setSaid(sheet === undefined ? t('overview.noRanking') : t('overview.placed', { sheet }));
          })
        }
      >
        {t('overview.place')}
      </Button>
      {said === '' ? null : <Caption1 role="status">{said}</Caption1>}
      {failure}
    </>
  );
}
