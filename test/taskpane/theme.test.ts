import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { themeFor } from '../../src/taskpane/theme';

describe('the pane’s theme', () => {
  it.each([
    ['Excel says dark', { isDarkTheme: true, bodyBackgroundColor: '#ffffff' }, false, webDarkTheme],
    ['Excel says light', { isDarkTheme: false }, true, webLightTheme],
    ['Excel’s background is dark', { bodyBackgroundColor: '#262626' }, false, webDarkTheme],
    ['Excel’s background is light', { bodyBackgroundColor: '#E6E6E6' }, true, webLightTheme],
    ['a colour nobody can read, system dark', { bodyBackgroundColor: 'window' }, true, webDarkTheme],
    ['no word from Excel, system light', undefined, false, webLightTheme],
    ['no word from Excel, system dark', undefined, true, webDarkTheme],
  ])('%s', (_, host, prefersDark, theme) => {
    expect(themeFor(host, prefersDark)).toBe(theme);
  });
});
