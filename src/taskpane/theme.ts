import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** The part of Office's theme the pane looks at; some versions of Excel give none of it, or only the colours. */
export interface HostTheme {
  readonly isDarkTheme?: boolean;
  /** `#rrggbb`. */
  readonly bodyBackgroundColor?: string;
}

/** Fluent's theme for the host's, or for what the system prefers where the host does not say. */
export function themeFor(host: HostTheme | undefined, prefersDark: boolean): Theme {
  return (isDark(host) ?? prefersDark) ? webDarkTheme : webLightTheme;
}

function isDark(host: HostTheme | undefined): boolean | undefined {
  if (host?.isDarkTheme !== undefined) return host.isDarkTheme;
  const [, red, green, blue] =
    /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(host?.bodyBackgroundColor ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  // Weights of perceived brightness, ITU-R BT.601.
  return 0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16) < 128;
}
