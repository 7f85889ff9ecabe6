import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode, RefObject } from 'react';
import { useTexts } from '../../language';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface ConfirmFormProps {
  readonly form: RefObject<HTMLFormElement | null>;
  /** What is said and asked before. */
  readonly children: ReactNode;
  /** Why it could not be done, as it is shown. */
  readonly failure: ReactNode;
  /** The words of the button that does it. */
  readonly confirm: string;
  readonly busy: boolean;
  /** Whether it cannot be done yet. */
  readonly isWaiting?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** A form that does what it says once it is confirmed, or is closed again. */
export function ConfirmForm(props: ConfirmFormProps) {
  const { form, children, failure, confirm, busy, isWaiting = false, onConfirm, onClose } = props;
  const t = useTexts();
  const styles = useStyles();
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onKeyDown={({ key, nativeEvent: { isComposing } }) => {
        if (key === 'Escape' && !isComposing && !busy) onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWaiting) onConfirm();
      }}
    >
      {children}
      {failure}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || isWaiting}>
          {confirm}
        </Button>
        <Button disabledFocusable={busy} onClick={onClose}>
          {t('pane.cancel')}
        </Button>
      </div>
    </form>
  );
}
