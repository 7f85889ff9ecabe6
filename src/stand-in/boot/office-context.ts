import type { CommonResult } from './common-api';
import type { AdvertisedSets } from '../wire/requirement-sets';

/** What Office tells a page about itself. */
export interface OfficeOptions {
  /** Language of Office's own texts and of the document, such as `zh-CN`. */
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  /** The colours of Office's theme; null: this Office does not tell (as some do not). */
  readonly theme?: OfficeTheme | null;
  readonly documentUrl?: string;
}

export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export const lightTheme: OfficeTheme = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#222222',
  controlBackgroundColor: '#FFFFFF',
  controlForegroundColor: '#000000',
};

export const darkTheme: OfficeTheme = {
  bodyBackgroundColor: '#262626',
  bodyForegroundColor: '#FFFFFF',
  controlBackgroundColor: '#363636',
  controlForegroundColor: '#FFFFFF',
};

type Callback = (status: number) => void;
type Handler = (eventId: number, data: unknown[]) => void;

/** Ribbon buttons: the event by which Office invokes a command of the add-in. */
const commandEvent = 39;

/** The `window.external` of a desktop Office: how office.js learns where it runs, keeps settings and hears of commands. */
export interface OfficeExternal {
  GetHostInfo(): string;
  GetContext(): Readonly<Record<string, () => unknown>>;
  GetLoggingAllowed(): boolean;
  Execute(id: number, parameters: unknown, callback: (result: unknown) => void): void;
  RegisterEvent(id: number, target: string, handler: Handler, callback: Callback): void;
  UnregisterEvent(id: number, target: string, callback: Callback): void;
}

/** Makes `window.external`, and presses ribbon buttons through it. */
export class OfficeShell {
  private readonly handlers = new Map<number, Handler>();
  private nextCommand = 1;
  /** Serves the calls of Office's common API; until it is set they fail as not supported. */
  commonApi: (call: number, parameters: readonly unknown[]) => CommonResult = () => [5000];

  /** Whether a ribbon button may be pressed. */
  isEnabled: (buttonId: string) => boolean = () => true;

  constructor(
    private readonly sets: AdvertisedSets,
    /** The document's settings: names and JSON texts, as the file keeps them. */
    private readonly settings: Map<string, unknown>,
    private readonly options: OfficeOptions = {},
    private readonly settingsSaved: () => void = () => undefined,
  ) {}

  /** Presses a ribbon button (or a keyboard shortcut) that runs an add-in's command. */
  pressButton(commandName: string, buttonId: string = commandName): void {
    const handler = this.handlers.get(commandEvent);
    if (!handler) {
      throw new Error('The add-in listens to no ribbon commands: Office.onReady has not come yet.');
    }
    if (!this.isEnabled(buttonId)) {
      throw new Error(`The add-in has switched the button ${buttonId} off.`);
    }
    handler(commandEvent, [`command${this.nextCommand++}`, commandName, JSON.stringify({ source: { id: buttonId } })]);
  }

  /** Tells of an event that the common API listens to, such as `DocumentSelectionChanged`. */
  raise(eventId: number): void {
    const handler = this.handlers.get(eventId);
    setTimeout(() => handler?.(eventId, []), 0);
  }

  readonly external: OfficeExternal = {
    // disableLogging keeps the library from fetching its telemetry from elsewhere.
    GetHostInfo: () =>
      `excel$win32$16.01$${(this.options.displayLanguage ?? 'en-US').toLowerCase()}$stand-in$$disableLogging$0`,
    GetContext: () => this.context(),
    GetLoggingAllowed: () => false,
    Execute: (id, parameters, callback) => {
      const result = this.commonApi(id, Array.isArray(parameters) ? parameters : []);
      setTimeout(() => callback(Object.assign([...result], { toArray: () => [...result] })), 0);
    },
    RegisterEvent: (id, _target, handler, callback) => {
      this.handlers.set(id, handler);
      setTimeout(() => callback(0), 0);
    },
    UnregisterEvent: (id, _target, callback) => {
      this.handlers.delete(id);
      setTimeout(() => callback(0), 0);
    },
  };

  private context(): Readonly<Record<string, () => unknown>> {
    const { displayLanguage = 'en-US', contentLanguage = displayLanguage, theme = lightTheme } = this.options;
    return {
      GetAppType: () => 1,
      GetSolutionRef: () => '00000000-0000-0000-0000-000000000001',
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetHostFullVersion: () => '16.0.17000.20000',
      GetAppUILocale: () => displayLanguage,
      GetAppDataLocale: () => contentLanguage,
      GetDocUrl: () => this.options.documentUrl ?? 'Book1.xlsx',
      GetAppCapabilities: () => 0,
      GetActivationMode: () => 1,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => '',
      GetInstanceId: () => 'stand-in',
      GetTouchEnabled: () => false,
      GetCommerceAllowed: () => false,
      GetHostCustomMessage: () => '',
      GetSupportedMatrix: () => JSON.stringify(this.sets),
      GetOfficeThemeInfo: () => JSON.stringify(theme === null ? {} : themeNumbers(theme)),
      GetSettings: () => this.settingsStore(),
    };
  }

  private settingsStore(): {
    Read(keys: string[], values: string[]): void;
    Write(keys: string[], values: string[]): void;
  } {
    return {
      Read: (keys, values) =>
        this.settings.forEach((value, key) => {
          keys.push(key);
          values.push(JSON.stringify(value));
        }),
      Write: (keys, values) => {
        this.settings.clear();
        keys.forEach((key, index) => this.settings.set(key, JSON.parse(values[index] ?? 'null') as unknown));
        this.settingsSaved();
      },
    };
  }
}

/** Colours as the desktop hands them over: numbers. */
function themeNumbers(theme: OfficeTheme): Record<string, number> {
  return Object.fromEntries(
    Object.entries(theme).map(([name, color]: [string, string]) => [name, parseInt(color.slice(1), 16)]),
  );
}
