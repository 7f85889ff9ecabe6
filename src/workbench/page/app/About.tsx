import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons';
import { useTexts } from './speech';
import { COMPACT } from './widths';

const useStyles = makeStyles({
  button: { minWidth: 'auto', whiteSpace: 'nowrap' },
  label: { [`@media ${COMPACT}`]: { display: 'none' } },
});

/** Says what the workbench is, and names what it does not imitate. */
export function About() {
  const t = useTexts();
  const styles = useStyles();
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<InfoRegular />}
          aria-label={t('workbench.standIn')}
        >
          <span className={styles.label}>{t('workbench.standIn')}</span>
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('workbench.standIn')}</DialogTitle>
          <DialogContent>
            <p>{t('workbench.about.what')}</p>
            <p>{t('workbench.about.use')}</p>
            <p>{t('workbench.about.private')}</p>
            <p>{t('workbench.about.not')}</p>
            <ul>
              <li>{t('workbench.about.charts')}</li>
              <li>{t('workbench.about.looks')}</li>
              <li>{t('workbench.about.functions')}</li>
              <li>{t('workbench.about.undo')}</li>
              <li>{t('workbench.about.paste')}</li>
              <li>{t('workbench.about.measure')}</li>
            </ul>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{t('workbench.dismiss')}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
