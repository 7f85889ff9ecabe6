import { Button, makeStyles, useRestoreFocusTarget } from '@fluentui/react-components';
import { GavelRegular } from '@fluentui/react-icons';
import type { RowPlace } from '../../../scoring';
import { useTexts } from '../../language';
import { useAppeal } from './AppealDesk';

const useStyles = makeStyles({ button: { minWidth: 'auto' } });

/** Opens the form of an appeal against a row; `of` is the row in words, for who hears the button alone. */
export function AppealButton({ place, of }: { place: RowPlace; of: string }) {
  const t = useTexts();
  const styles = useStyles();
  const appeal = useAppeal();
  return (
    <Button
      {...useRestoreFocusTarget()}
      className={styles.button}
      data-appealed={`${place.sheet}!${place.row}`}
      size="small"
      appearance="subtle"
      icon={<GavelRegular />}
      aria-label={t('appeal.openOf', { row: of })}
      aria-haspopup="dialog"
      onClick={() => appeal(place)}
    >
      {t('appeal.open')}
    </Button>
  );
}
