import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FUNCTIONS } from '../../src/functions';
import webpack, { type Configuration, type StatsCompilation, type StatsModule } from 'webpack';

type MakeConfiguration = (env: { office?: string; address?: string }, argv: { mode: string }) => Promise<Configuration>;
const makeConfiguration = jest.requireActual<MakeConfiguration>('../../webpack.config.js');

jest.setTimeout(120_000);

const FOREIGN = /\/src\/(stand-in|workbench)\/|node_modules\/(exceljs|@univerjs|ssf|@microsoft\/office-js)\//;
const UI = /node_modules\/(react|react-dom|@fluentui)\/|\.tsx$/;

const folder = mkdtempSync(join(tmpdir(), 'windowscore-'));
let stats: StatsCompilation;

beforeAll(async () => {
  const configuration = await makeConfiguration(
    { office: 'cn', address: 'https://score.example' },
    { mode: 'production' },
  );
  stats = await build({ ...configuration, output: { ...configuration.output, path: folder } });
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string): string => readFileSync(join(folder, name), 'utf8');
const modules = (): string[] => (stats.modules ?? []).flatMap(namesOf);

describe('the production build', () => {
  it('comes out without errors or warnings', () => {
    expect([...(stats.errors ?? []), ...(stats.warnings ?? [])].map(({ message }) => message)).toEqual([]);
  });

  it('holds the product and nothing of its stand-in, its workbench or their spreadsheet engines', () => {
    const all = modules();
    expect(all).toContainEqual(expect.stringContaining('./src/taskpane/mount.tsx'));
    const foreign = all.filter((name) => FOREIGN.test(name));
    expect(foreign).toEqual([]);
  });

  it('starts without the pane: the boot file is small and has no React in it', () => {
    const boot = stats.chunks?.find(({ names }) => names?.includes('boot'));
    const inBoot = stats.modules?.filter(({ chunks }) => boot?.id !== undefined && chunks?.includes(boot.id));
    const bundled = (inBoot ?? []).flatMap(namesOf);
    expect(bundled).toContainEqual(expect.stringContaining('./src/runtime/boot.ts'));
    expect(bundled.filter((name) => UI.test(name))).toEqual([]);
    // The store comes with the first formula, the pane's work with the pane.
    expect(bundled.filter((name) => /\/src\/(scoring|workbook|taskpane|rulebook)\//.test(name))).toEqual([]);
    const bytes = boot?.files?.reduce((sum, name) => sum + gzipSync(file(name)).length, 0);
    expect(bytes).toBeLessThanOrEqual(40 * 1024);
  });

  it('answers formulas without the pane: what comes with the first one has no React in it', () => {
    const group = stats.namedChunkGroups?.['live'];
    const inLive = stats.modules?.filter(({ chunks }) => chunks?.some((chunk) => group?.chunks?.includes(chunk)));
    const bundled = (inLive ?? []).flatMap(namesOf);
    expect(bundled).toContainEqual(expect.stringContaining('./src/store/store.ts'));
    expect(bundled.filter((name) => UI.test(name) || name.includes('/src/taskpane/'))).toEqual([]);
  });

  it('would be found out by what these tests look for', () => {
    const foreign = [
      './src/stand-in/boot/host.ts',
      './src/workbench/cli/main.ts',
      './node_modules/@univerjs/core/lib/index.js',
      './node_modules/exceljs/index.js',
    ];
    expect(foreign.filter((name) => !FOREIGN.test(name))).toEqual([]);
    const ui = [
      './node_modules/react/index.js',
      './node_modules/@fluentui/tokens/lib/index.js',
      './src/taskpane/mount.tsx',
    ];
    expect(ui.filter((name) => !UI.test(name))).toEqual([]);
  });

  it('names its files by their content, so that no old file is mixed with new ones', () => {
    // But for the one that the manifest names, which never runs.
    const scripts = (stats.assets ?? [])
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js') && name !== 'functions.js');
    expect(scripts.length).toBeGreaterThan(1);
    for (const name of scripts) expect(name).toMatch(/\.[0-9a-f]{12}\.js$/);
  });

  it('loads Office’s library from the network of choice, and lets in nothing else from outside', () => {
    const page = file('index.html');
    const library = 'https://appsforoffice.cdn.partner.office365.cn';
    expect(page.replaceAll('"', '')).toContain(`<script src=${library}/appsforoffice/lib/1/hosted/office.js>`);
    const policy = /Content-Security-Policy"? content="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(policy).toContain(`script-src 'self' ${library} https://ajax.aspnetcdn.com;`);
    expect(policy).toContain("connect-src 'self';");
  });

  it('brings what Excel is told of the functions, in each language', () => {
    const [zh, en] = ['zh', 'en'].map(
      (language) => JSON.parse(file(`functions.${language}.json`)) as { functions: { id: string }[] },
    );
    expect(zh?.functions.map(({ id }) => id)).toEqual(Object.keys(FUNCTIONS));
    expect(en?.functions.map(({ id }) => id)).toEqual(Object.keys(FUNCTIONS));
    expect(file('functions.js')).toMatch(/^\/\/.*never runs/);
  });

  it('brings the manifest for its own address', () => {
    const manifest = file('manifest.xml');
    expect(manifest).toContain('"https://score.example/index.html"');
    expect(manifest).not.toContain('localhost');
  });
});

describe('the build’s choices', () => {
  it.each([
    [{ office: 'elsewhere' }, 'choose cdn, cn or local'],
    [{ address: 'http://score.example' }, 'by https only'],
  ])('refuse %j', async (env, problem) => {
    await expect(makeConfiguration(env, { mode: 'production' })).rejects.toThrow(problem);
  });
});

const EVERYTHING = {
  all: false,
  errors: true,
  warnings: true,
  assets: true,
  assetsSpace: Infinity,
  chunks: true,
  chunkGroups: true,
  ids: true,
  modules: true,
  modulesSpace: Infinity,
  nestedModules: true,
  nestedModulesSpace: Infinity,
};

function build(configuration: Configuration): Promise<StatsCompilation> {
  return new Promise((resolve, reject) => {
    webpack(configuration, (error, result) => {
      if (result) resolve(result.toJson(EVERYTHING));
      else reject(error ?? new Error('webpack gave no result'));
    });
  });
}

/** A module's file, or those that were joined into it. */
function namesOf(module: StatsModule): string[] {
  return [module.name ?? '', ...(module.modules ?? []).flatMap(namesOf)];
}
