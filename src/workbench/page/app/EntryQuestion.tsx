import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useTexts } from './speech';
import { useDesk, useDeskState } from './use-desk';

/** Asks, as Excel does, whether an entry is meant that its cell's validation only warns of or informs about. */
export function EntryQuestion() {
  const t = useTexts();
  const desk = useDesk();
  const { question } = useDeskState();
  if (!question) return null;
  const { style, title, message } = question.alert;
  const isWarning = style === 'Warning';
  return (
    <Dialog open modalType="alert" onOpenChange={() => desk.answer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title || t('workbench.entry.title')}</DialogTitle>
          <DialogContent>
            <p>{message || t('workbench.entry.notAllowed')}</p>
            {isWarning ? <p>{t('workbench.entry.continue')}</p> : null}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => desk.answer(true)}>
              {t(isWarning ? 'workbench.entry.yes' : 'workbench.entry.ok')}
            </Button>
            <Button onClick={() => desk.answer(false)}>
              {t(isWarning ? 'workbench.entry.no' : 'workbench.entry.cancel')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
