import { FUNCTIONS } from '../../src/functions';

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly options?: Readonly<Record<string, boolean>>;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type: string;
      readonly optional?: boolean;
      readonly dimensionality?: string;
    }[];
    readonly result: { readonly dimensionality?: string };
  }[];
}

const { functionsMetadata } = jest.requireActual<{ functionsMetadata(language: string): Promise<string> }>(
  '../../build/functions-metadata.js',
);
const metadata = async (language: string): Promise<Metadata> =>
  JSON.parse(await functionsMetadata(language)) as Metadata;

/** The contract's table of functions: what each takes (in brackets what may be left out) and whether it spills. */
const CONTRACT: Readonly<Record<string, { readonly takes: readonly string[]; readonly spills: boolean }>> = {
  WINDOWSCORE: { takes: ['name', 'period', '[item]'], spills: false },
  WINDOWSCORES: { takes: ['names', 'periods', '[item]'], spills: true },
  WINDOWGRADE: { takes: ['name', 'period'], spills: false },
  WINDOWRANK: { takes: ['name', 'period', '[window]'], spills: false },
  WINDOWREASON: { takes: ['name', 'period', '[item]'], spills: true },
  WINDOWVERIFY: { takes: ['seal'], spills: false },
};

describe.each(['zh', 'en'])('the functions’ metadata (%s)', (language) => {
  it('are those of the contract, under their bare names', async () => {
    const { functions } = await metadata(language);
    const told = functions.map(({ id, name, parameters, result }) => {
      expect(name).toBe(id);
      return [
        id,
        {
          takes: parameters.map((one) => (one.optional ? `[${one.name}]` : one.name)),
          spills: result.dimensionality === 'matrix',
        },
      ];
    });
    expect(Object.fromEntries(told)).toEqual(CONTRACT);
  });

  it('fit the code: an answer for each, which takes the parameters and Excel’s stream', async () => {
    const { functions } = await metadata(language);
    expect(functions.map(({ id }) => id)).toEqual(Object.keys(FUNCTIONS));
    for (const { id, parameters } of functions)
      expect(FUNCTIONS[id as keyof typeof FUNCTIONS]).toHaveLength(parameters.length + 1);
  });

  it('ask for streams and nothing else: not volatile, and without the caller’s address', async () => {
    for (const { options } of (await metadata(language)).functions) expect(options).toEqual({ stream: true });
  });

  it('take ranges where many are meant', async () => {
    const ranges = (await metadata(language)).functions.flatMap(({ id, parameters }) =>
      parameters.filter(({ dimensionality }) => dimensionality === 'matrix').map(({ name }) => `${id}.${name}`),
    );
    expect(ranges).toEqual(['WINDOWSCORES.names', 'WINDOWSCORES.periods']);
  });

  it('say what everything is, in its own language', async () => {
    const written = language === 'zh' ? /\p{Script=Han}/u : /^[^\p{Script=Han}]+$/u;
    for (const { description, parameters } of (await metadata(language)).functions) {
      for (const text of [description, ...parameters.map((one) => one.description)]) expect(text).toMatch(written);
    }
  });
});
