import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { themeFor } from '../../src/taskpane/theme';
import { contrastRatio, rgbaOf } from '../support/contrast-ratio';

describe('the pane’s theme', () => {
  it.each([
    ['Excel says dark', { isDarkTheme: true, bodyBackgroundColor: '#ffffff' }, false, webDarkTheme],
    ['Excel says light', { isDarkTheme: false }, true, webLightTheme],
    ['Excel’s background is dark', { bodyBackgroundColor: '#262626' }, false, webDarkTheme],
    ['Excel’s background is light', { bodyBackgroundColor: '#E6E6E6' }, true, webLightTheme],
    ['the contrast theme Aquatic', { bodyBackgroundColor: '#202020' }, false, webDarkTheme],
    ['the contrast theme Desert', { bodyBackgroundColor: '#FFFAEF' }, true, webLightTheme],
    ['the contrast theme Dusk', { bodyBackgroundColor: '#2D3236' }, false, webDarkTheme],
    ['the contrast theme Night sky', { bodyBackgroundColor: '#000000' }, false, webDarkTheme],
    ['a colour nobody can read, system dark', { bodyBackgroundColor: 'window' }, true, webDarkTheme],
    ['no word from Excel, system light', undefined, false, webLightTheme],
    ['no word from Excel, system dark', undefined, true, webDarkTheme],
  ])('%s', (_, host, prefersDark, theme) => {
    expect(themeFor(host, prefersDark)).toBe(theme);
  });
});

/** What stands on what in the pane, and how far they must be apart: words 4.5, shapes that say something 3. */
const PAIRS: readonly (readonly [on: keyof Theme, under: keyof Theme, least: number])[] = [
  ...(['colorNeutralBackground1', 'colorNeutralBackground2', 'colorNeutralBackground3'] as const).flatMap((under) => [
    ['colorNeutralForeground1', under, 4.5] as const,
    ['colorNeutralForeground2', under, 4.5] as const,
    ['colorNeutralForeground3', under, 4.5] as const,
    ['colorStatusDangerForeground3', under, 4.5] as const,
  ]),
  ['colorBrandForegroundLink', 'colorNeutralBackground1', 4.5],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackground', 4.5],
  ['colorStatusSuccessForeground1', 'colorNeutralBackground1', 4.5],
  ['colorStatusDangerForeground1', 'colorStatusDangerBackground1', 4.5],
  ['colorStatusSuccessForeground1', 'colorStatusSuccessBackground1', 4.5],
  ['colorBrandForegroundLink', 'colorStatusDangerBackground1', 4.5],
  ['colorBrandForegroundLink', 'colorStatusWarningBackground1', 4.5],
  ['colorBrandForegroundLink', 'colorStatusSuccessBackground1', 4.5],
  ['colorNeutralStrokeAccessible', 'colorNeutralBackground1', 3],
  ['colorCompoundBrandBackground', 'colorNeutralBackground1', 3],
  ['colorCompoundBrandBackground', 'colorNeutralBackground6', 3],
  ['colorStatusDangerForeground3', 'colorNeutralBackground6', 3],
  ['colorBrandForeground1', 'colorNeutralBackground1', 3],
];

describe.each([
  ['light', webLightTheme],
  ['dark', webDarkTheme],
] as const)('in %s', (_, theme) => {
  it.each(PAIRS)('%s stands out from %s', (on, under, least) => {
    expect(contrastRatio(rgbaOf(String(theme[on])), rgbaOf(String(theme[under])))).toBeGreaterThanOrEqual(least);
  });
});
