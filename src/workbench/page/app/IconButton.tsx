import { Button, makeStyles, Tooltip } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { COMPACT } from './widths';

const useStyles = makeStyles({
  button: { minWidth: 'auto', whiteSpace: 'nowrap' },
  label: { [`@media ${COMPACT}`]: { display: 'none' } },
});

interface IconButtonProps {
  readonly icon: ReactElement;
  readonly label: string;
  readonly hint: string;
  readonly disabled?: boolean;
  readonly onClick?: () => void;
}

/** A button of the bar: its icon and, where there is room, its label. */
export function IconButton({ icon, label, hint, disabled, onClick }: IconButtonProps) {
  const styles = useStyles();
  return (
    <Tooltip content={hint} relationship="description">
      <Button
        appearance="subtle"
        className={styles.button}
        icon={icon}
        aria-label={label}
        disabled={disabled}
        onClick={onClick}
      >
        <span className={styles.label}>{label}</span>
      </Button>
    </Tooltip>
  );
}
