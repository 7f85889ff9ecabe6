import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { StaffScore } from '../../../scoring';
import type { PeriodResults } from '../../actions';
import { useTexts } from '../../language';

const useStyles = makeStyles({
  up: { color: tokens.colorStatusSuccessForeground1 },
  down: { color: tokens.colorStatusDangerForeground3 },
});

/** What changed since the period before: of every hundred points, so that totals out of other maxima compare. */
export function Change({ staff, results }: { staff: StaffScore; results: PeriodResults }) {
  const t = useTexts();
  const styles = useStyles();
  if (results.previous === undefined) return null;
  const before = results.before.get(staff.person.index);
  if (before?.ratio === undefined || staff.ratio === undefined) return <Caption1>{t('score.isNew')}</Caption1>;
  const change = Math.round((staff.ratio - before.ratio) * 100) / 100;
  if (change === 0) return <Caption1>{t('score.same')}</Caption1>;
  return change > 0 ? (
    <Caption1 className={styles.up}>{t('score.up', { change })}</Caption1>
  ) : (
    <Caption1 className={styles.down}>{t('score.down', { change: -change })}</Caption1>
  );
}
