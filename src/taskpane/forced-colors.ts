import {
  makeStyles,
  mergeClasses,
  type ButtonState,
  type FluentProviderCustomStyleHooks,
  type RadioState,
} from '@fluentui/react-components';

/**
 * Where the system's colours are forced, as in Windows' contrast themes: for what it does not recolour by itself, drawings
 * and backgrounds that say something. What is drawn takes the colour of words, which stands out in every theme.
 */
export const FORCED_COLORS = '@media (forced-colors: active)';

/** The words of buttons and what they lie on, changed for each other: the two stand out from each other in every theme. */
export const TURNED = {
  backgroundColor: 'ButtonText',
  color: 'ButtonFace',
  borderTopColor: 'ButtonText',
  borderRightColor: 'ButtonText',
  borderBottomColor: 'ButtonText',
  borderLeftColor: 'ButtonText',
  forcedColorAdjust: 'none',
  '& .fui-Button__icon': { color: 'ButtonFace' },
} as const;
const PLAIN = {
  ...TURNED,
  backgroundColor: 'ButtonFace',
  color: 'ButtonText',
  '& .fui-Button__icon': { color: 'ButtonText' },
} as const;

const useStyles = makeStyles({
  primary: { [FORCED_COLORS]: { ...TURNED, ':hover': PLAIN, ':hover:active': PLAIN, ':active:focus-visible': PLAIN } },
  other: { [FORCED_COLORS]: { ':hover': TURNED, ':hover:active': TURNED, ':active:focus-visible': TURNED } },
  radio: {
    [FORCED_COLORS]: {
      // Deeper than Fluent's own rule for it.
      '& .fui-Radio__input:enabled:checked ~ .fui-Radio__indicator': {
        color: 'CanvasText',
        borderTopColor: 'CanvasText',
        borderRightColor: 'CanvasText',
        borderBottomColor: 'CanvasText',
        borderLeftColor: 'CanvasText',
        '::after': { backgroundColor: 'CanvasText' },
      },
    },
  },
  item: { [FORCED_COLORS]: { ':hover': TURNED, ':focus': TURNED } },
});

/**
 * Fluent writes on the system's `Highlight`, which lets what is below it through in some browsers: in Dusk words then stand
 * out from it by less than 3. Here they are written on the colours of buttons instead, and the mark of what is chosen
 * has the colour of words.
 */
export const CONTRAST_STYLES: FluentProviderCustomStyleHooks = {
  useButtonStyles_unstable: (state) => {
    const { root, appearance, disabled, disabledFocusable } = state as ButtonState;
    const styles = useStyles();
    if (disabled || disabledFocusable) return;
    root.className = mergeClasses(root.className, appearance === 'primary' ? styles.primary : styles.other);
  },
  useRadioStyles_unstable: (state) => {
    const { root } = state as RadioState;
    root.className = mergeClasses(root.className, useStyles().radio);
  },
  useMenuItemRadioStyles_unstable: (state) => {
    const { root } = state as { root: { className?: string } };
    root.className = mergeClasses(root.className, useStyles().item);
  },
};
