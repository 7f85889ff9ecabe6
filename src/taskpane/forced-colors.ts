/**
 * Where the system's colours are forced, as in Windows' contrast themes: for what it does not recolour by itself, drawings
 * and backgrounds that say something. What is drawn takes the colour of words, which stands out in every theme.
 */
export const FORCED_COLORS = '@media (forced-colors: active)';
