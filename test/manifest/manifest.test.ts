import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RIBBON_COMMANDS, SHORTCUT_COMMANDS } from '../../src/runtime/commands';
import { CHILD_ORDER, EXTENSION_POINT_ORDER, LONGEST, LONGEST_ID } from './schema';
import { everyElement, named, parseXml, type XmlElement } from './xml';

const root = join(__dirname, '../..');
const path = join(root, 'manifest.xml');
const manifest = parseXml(readFileSync(path, 'utf8'));

const only = (name: string, within = manifest): XmlElement => {
  const found = named(within, name);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} elements <${name}>`);
  return found[0];
};
const texts = (name: string): string[] => named(manifest, name).map(({ text }) => text);
const residsOf = (element: XmlElement): string[] =>
  everyElement(element).flatMap(({ attributes }) => attributes.resid ?? []);

const overrides = only('VersionOverrides');
const resources = only('Resources').children.flatMap((kind) =>
  kind.children.map((resource) => ({ kind: kind.name, resource })),
);
/** Everything that has a value per language. */
const localised = everyElement(manifest).filter(({ attributes }) => 'DefaultValue' in attributes);
const valuesOf = (element: XmlElement): string[] => [
  element.attributes.DefaultValue ?? '',
  ...element.children.map(({ attributes }) => attributes.Value ?? ''),
];

interface Shortcuts {
  readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: Readonly<Record<string, string>> }[];
}

describe('manifest.xml', () => {
  it('keeps the order of elements that Office’s schema asks for', () => {
    for (const element of everyElement(manifest)) {
      const type = element.attributes['xsi:type'] ?? '';
      const order = element.name === 'ExtensionPoint' ? EXTENSION_POINT_ORDER[type] : CHILD_ORDER[element.name];
      if (!order) continue;
      const places = element.children.map(({ name }) => order.indexOf(name));
      expect({ element: element.name, unknown: places.includes(-1) }).toEqual({
        element: element.name,
        unknown: false,
      });
      expect({ element: element.name, places }).toEqual({
        element: element.name,
        places: [...places].sort((a, b) => a - b),
      });
    }
  });

  it('has every part a task pane add-in needs, and a GUID and a version Office accepts', () => {
    const names = manifest.children.map(({ name }) => name);
    for (const name of ['DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'Hosts', 'DefaultSettings']) {
      expect(names).toContain(name);
    }
    expect(texts('Id')[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(texts('Version')[0]).toMatch(/^[1-9]\d*(\.\d+){3}$/);
    expect(texts('Permissions')).toEqual(['ReadWriteDocument']);
  });

  it('uses no resource that is not there, and has none that nothing uses', () => {
    const ids = resources.map(({ resource }) => resource.attributes.id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(residsOf(overrides))].sort()).toEqual(ids.sort());
  });

  it('keeps within the longest text of each kind', () => {
    for (const { kind, resource } of resources) {
      expect((resource.attributes.id ?? '').length).toBeLessThanOrEqual(LONGEST_ID);
      for (const value of valuesOf(resource)) expect(value.length).toBeLessThanOrEqual(LONGEST[kind] ?? 0);
    }
    for (const value of valuesOf(only('DisplayName'))) expect(value.length).toBeLessThanOrEqual(125);
    for (const value of manifest.children.filter(({ name }) => name === 'Description').flatMap(valuesOf)) {
      expect(value.length).toBeLessThanOrEqual(250);
    }
  });

  it('says everything in Chinese, and over again in English', () => {
    expect(texts('DefaultLocale')).toEqual(['zh-CN']);
    for (const element of localised) {
      expect(element.children.map(({ attributes }) => attributes.Locale)).toEqual(['en-US']);
      for (const value of valuesOf(element)) expect(value).not.toBe('');
    }
    const written = localised.filter(({ name }) => ['DisplayName', 'Description', 'bt:String'].includes(name));
    for (const element of written) {
      const [chinese, english] = valuesOf(element);
      expect(chinese).toMatch(/\p{Script=Han}/u);
      expect(english).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('names https addresses only, all of one place', () => {
    const urls = localised.flatMap(valuesOf).filter((value) => /^\w+:/.test(value));
    expect(urls.length).toBeGreaterThan(0);
    expect([...new Set(urls.map((url) => new URL(url).origin))]).toEqual(['https://localhost:3000']);
  });

  it('has one runtime for the ribbon, the pane and the page that starts it', () => {
    const runtime = only('Runtime').attributes;
    expect(runtime.lifetime).toBe('long');
    const pages = named(overrides, 'Action').flatMap((action) => residsOf(action));
    pages.push(...named(overrides, 'FunctionFile').flatMap(residsOf), ...named(overrides, 'Page').flatMap(residsOf));
    expect([...new Set(pages)]).toEqual([runtime.resid]);
    const page = resources.find(({ resource }) => resource.attributes.id === runtime.resid)?.resource;
    expect(page && valuesOf(page)).toEqual(valuesOf(only('SourceLocation', only('DefaultSettings'))));
  });

  it('asks for the versions of Excel that have what is used', () => {
    const sets = named(manifest, 'Set').map(({ attributes }) => [attributes.Name, attributes.MinVersion]);
    expect(sets).toEqual([
      ['SharedRuntime', '1.1'],
      ['ExcelApi', '1.9'],
      ['CustomFunctionsRuntime', '1.2'],
    ]);
  });

  it('has functions without a prefix, in the one runtime, with their metadata in each language', () => {
    const point = named(overrides, 'ExtensionPoint').find(
      ({ attributes }) => attributes['xsi:type'] === 'CustomFunctions',
    );
    expect(point?.children.map(({ name }) => name)).toEqual(['Script', 'Page', 'Metadata']);
    const urlsOf = (name: string): string[] => {
      const [resid] = residsOf(only(name, point));
      const resource = resources.find(({ resource: { attributes } }) => attributes.id === resid)?.resource;
      return resource ? valuesOf(resource).map((url) => new URL(url).pathname) : [];
    };
    expect(urlsOf('Page')).toEqual(['/index.html', '/index.html']);
    expect(urlsOf('Script')).toEqual(['/functions.js', '/functions.js']);
    expect(urlsOf('Metadata')).toEqual(['/functions.zh.json', '/functions.en.json']);
    expect(manifest.children.flatMap(everyElement).some(({ name }) => name === 'Namespace')).toBe(false);
  });

  it('has a button for the pane, and one for each ribbon command of the runtime', () => {
    expect(named(manifest, 'Action').map(({ attributes }) => attributes['xsi:type'])).toEqual([
      'ShowTaskpane',
      'ExecuteFunction',
      'ExecuteFunction',
      'ExecuteFunction',
    ]);
    expect(texts('FunctionName').sort()).toEqual(Object.keys(RIBBON_COMMANDS).sort());
    const ids = everyElement(overrides).flatMap(({ name, attributes }) =>
      ['Group', 'Control'].includes(name) ? attributes.id : [],
    );
    expect(new Set(ids).size).toBe(5);
  });

  it('tells of keyboard shortcuts: each does something, has keys of its own, and a name in both languages', () => {
    const { Url, ResourcesUrl } = only('ExtendedOverrides').attributes;
    const read = (url: string | undefined): unknown =>
      JSON.parse(readFileSync(join(root, 'assets', new URL(url ?? '').pathname), 'utf8'));
    const { actions, shortcuts } = read(Url) as Shortcuts;
    const names = read(ResourcesUrl) as Record<string, Record<string, { value: string }>>;
    expect(Object.keys(names)).toEqual(['default', 'en-US']);
    const commands = Object.keys({ ...RIBBON_COMMANDS, ...SHORTCUT_COMMANDS });
    for (const { id, type, name } of actions) {
      expect(commands).toContain(id);
      expect([type, name]).toEqual(['ExecuteFunction', `\${resource.${id}}`]);
      for (const language of Object.values(names)) expect(language[id]?.value).toMatch(/\S/);
    }
    expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
    for (const platform of ['default', 'mac']) {
      const keys = shortcuts.map(({ key }) => key[platform] ?? '');
      expect(new Set(keys).size).toBe(keys.length);
      // At least one of Ctrl and Alt (Command and Option), one more key, four at most.
      for (const one of keys) expect(one).toMatch(/^(?:(?:Ctrl|Alt|Shift|Command|Option)\+){1,3}[A-Z0-9]$/);
    }
  });

  it('shows icons that exist, in the sizes it says', () => {
    const sized = named(overrides, 'bt:Image').filter(({ attributes }) => attributes.size);
    for (const icon of named(overrides, 'Icon'))
      expect(icon.children.map(({ attributes }) => attributes.size)).toEqual(['16', '32', '80']);
    for (const { attributes } of sized) {
      const image = resources.find(({ resource }) => resource.attributes.id === attributes.resid)?.resource;
      const size = Number(attributes.size);
      for (const url of image ? valuesOf(image) : ['']) expect(pixels(url)).toEqual([size, size]);
    }
    for (const url of valuesOf(only('IconUrl'))) expect(pixels(url)).toEqual([32, 32]);
    for (const url of valuesOf(only('HighResolutionIconUrl'))) expect(pixels(url)).toEqual([64, 64]);
  });
});

/** Width and height of the PNG that an address stands for. */
function pixels(url: string): [number, number] {
  const file = join(root, new URL(url).pathname);
  if (!existsSync(file)) throw new Error(`${file} is missing`);
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
