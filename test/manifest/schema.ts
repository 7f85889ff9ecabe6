/**
 * The order in which Office's schema (appforoffice 1.1, taskpaneappversionoverrides) asks for each element's children.
 * A desktop Excel drops the whole ribbon for one element out of place, and says nothing.
 */
export const CHILD_ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
    'ExtendedOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo', 'EquivalentAddins'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  AllFormFactors: ['ExtensionPoint'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  OfficeTab: ['Group'],
  CustomTab: ['Group', 'Label', 'InsertAfter', 'InsertBefore'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action', 'Enabled'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title', 'FunctionName'],
  Script: ['SourceLocation'],
  Page: ['SourceLocation'],
  Metadata: ['SourceLocation'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

/** The same for extension points, whose children go by their type. */
export const EXTENSION_POINT_ORDER: Readonly<Record<string, readonly string[]>> = {
  PrimaryCommandSurface: ['OfficeTab', 'CustomTab'],
  CustomFunctions: ['Script', 'Page', 'Metadata', 'Namespace'],
};

/** The longest value of each kind of resource, in characters. */
export const LONGEST: Readonly<Record<string, number>> = {
  'bt:Images': 2048,
  'bt:Urls': 2048,
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
};

/** The longest id of a resource. */
export const LONGEST_ID = 32;
