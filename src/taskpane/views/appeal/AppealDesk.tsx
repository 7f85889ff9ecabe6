import {
  Button,
  Dialog,
  DialogBody,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import type { RowPlace } from '../../../scoring';
import { useTexts } from '../../language';
import { Failure } from '../../parts/Failure';
import { nextOf, placeOf, type FocusPlace } from '../../parts/focus-place';
import { useAnswer } from '../../parts/useAnswer';
import { useSession } from '../../useSession';
import { AppealForm } from './AppealForm';

const useStyles = makeStyles({
  // The form's own actions belong to it, so that the body is not laid out as Fluent does; in a low pane all of it is scrolled.
  // The marks of focus are wider than the fields: there is room for them, and nothing to be scrolled to.
  body: {
    display: 'block',
    overflowX: 'hidden',
    overflowY: 'auto',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`,
  },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    marginBottom: tokens.spacingVerticalS,
  },
});

const AppealContext = createContext<(place: RowPlace) => void>(() => undefined);

/** Opens the form in which an appeal against a row is recorded. */
export function useAppeal(): (place: RowPlace) => void {
  return useContext(AppealContext);
}

/**
 * Holds the form for whatever is shown below: the line that asked for it goes away with what is recorded, and the form
 * has yet to say what became of it.
 */
export function AppealDesk({ children }: { children: ReactNode }) {
  const t = useTexts();
  const styles = useStyles();
  const [place, setPlace] = useState<RowPlace>();
  const asked = useRef<{ readonly row: RowPlace; readonly from: FocusPlace | undefined }>(null);
  const open = useCallback((row: RowPlace) => {
    const { activeElement: from, body } = document;
    asked.current = { row, from: from && from !== body ? placeOf(from) : undefined };
    setPlace(row);
  }, []);
  const close = useCallback(() => {
    setPlace(undefined);
    setTimeout(() => {
      if (document.activeElement !== document.body || !asked.current) return;
      const { row, from } = asked.current;
      const next = appealButtonOf(row) ?? (from && nextOf(from)) ?? document.getElementById('view');
      next?.focus();
    });
  }, []);
  return (
    <AppealContext.Provider value={open}>
      {children}
      <Dialog open={place !== undefined} onOpenChange={(_, { open }) => (open ? undefined : close())}>
        <DialogSurface>
          <DialogBody className={styles.body}>
            <div className={styles.head}>
              {/* Something to stand on from the start: without it screen readers are kept out of the whole form. */}
              <DialogTitle
                action={
                  <Button
                    appearance="subtle"
                    icon={<DismissRegular />}
                    aria-label={t('appeal.leave')}
                    onClick={close}
                  />
                }
              >
                {t('appeal.title')}
              </DialogTitle>
            </div>
            {place ? <Looked place={place} onClose={close} /> : null}
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </AppealContext.Provider>
  );
}

/** Where the keyboard goes on: in the row's line, which may stand in another list by now; see `nextOf` where it is gone. */
function appealButtonOf({ sheet, row }: RowPlace): HTMLElement | undefined {
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-appealed]')];
  return buttons.find(({ dataset }) => dataset['appealed'] === `${sheet}!${row}`);
}

/** The form, once the row is read. */
function Looked({ place, onClose }: { place: RowPlace; onClose: () => void }) {
  const t = useTexts();
  const { actions } = useSession();
  const answer = useAnswer(() => actions.appeals.look(place), [actions, place]);
  if (answer.kind === 'failed') {
    return (
      <Failure title={t('pane.failedTitle')} failure={answer.failure}>
        <Button onClick={onClose}>{t('appeal.close')}</Button>
      </Failure>
    );
  }
  if (answer.kind === 'waiting') return <Spinner size="small" label={t('appeal.reading')} />;
  return <AppealForm appealed={answer.value} onClose={onClose} />;
}
