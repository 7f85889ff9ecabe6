import { Button, makeStyles, tokens, type ButtonProps } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../language';

// In a message nothing else keeps it off the list.
const useStyles = makeStyles({ small: { marginTop: tokens.spacingVerticalS } });

/**
 * How many of a long list are shown: at first so many, and as many more at each press of `more`. A pane of thousands of
 * lines is slow, and nobody reads them.
 */
export function useMore(
  count: number,
  step: number,
  size?: ButtonProps['size'],
): { readonly shown: number; readonly more: ReactNode } {
  const t = useTexts();
  const styles = useStyles();
  const [shown, setShown] = useState(step);
  const more =
    count > shown ? (
      <Button
        size={size}
        className={size === 'small' ? styles.small : undefined}
        onClick={() => setShown(shown + step)}
      >
        {t('pane.showMore', { count: count - shown })}
      </Button>
    ) : null;
  return { shown, more };
}
