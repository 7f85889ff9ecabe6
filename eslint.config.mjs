import { builtinModules } from 'node:module';
import eslint from '@eslint/js';
import importPlugin from 'eslint-plugin-import';
import tseslint from 'typescript-eslint';

/**
 * The rooms of src and the rooms each may import from. Types only: the room's words, none of its code.
 * A room that is not named is closed; nobody imports the workbench.
 */
const ROOMS = {
  rulebook: { from: [] },
  scoring: { from: ['rulebook'] },
  texts: { from: [], types: ['scoring', 'rulebook'] },
  pace: { from: [] },
  workbook: { from: ['rulebook', 'scoring', 'texts', 'pace'] },
  store: { from: ['scoring', 'pace'], types: ['rulebook'] },
  functions: { from: ['store', 'texts'], types: ['scoring'] },
  taskpane: { from: ['store', 'texts', 'pace'], types: ['scoring', 'rulebook', 'workbook'] },
  runtime: { from: ['rulebook', 'scoring', 'workbook', 'store', 'functions', 'taskpane', 'texts', 'pace'] },
  'stand-in': { from: [] },
  workbench: {
    from: ['rulebook', 'scoring', 'workbook', 'store', 'functions', 'taskpane', 'texts', 'runtime', 'stand-in'],
  },
};

const EXCEL = { name: 'Excel', message: 'Only src/workbook speaks to Excel.' };
const OFFICE = { name: 'Office', message: 'This room knows no Office: it is given what it needs.' };

/** What pure rooms do without: the clock, chance, the browser and the machine. */
const IMPURE_GLOBALS = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'fetch',
  'process',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'performance',
  'console',
].map((name) => ({ name, message: 'This room is pure: data in, data out.' }));
const IMPURE_SYNTAX = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'No clock: take the day as a parameter.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'No clock: take the day as a parameter.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'No chance: scores must come out the same.',
  },
];
/** Rooms that are loaded by Node alone in some of their files; all others run in the browser as they are. */
const NODE_ROOMS = ['stand-in', 'workbench'];
const NODE_MODULES = {
  regex: `^(node:.*|${builtinModules.join('|')})$`,
  message: 'This room also runs in the browser.',
};

/** For this folder's own CommonJS settings files. */
const NODE_GLOBALS = {
  module: 'writable',
  require: 'readonly',
  __dirname: 'readonly',
  __filename: 'readonly',
  console: 'readonly',
  URL: 'readonly',
};

const filesOf = (rooms) => rooms.map((room) => `src/${room}/**/*.{ts,tsx}`);

/** One zone a room: everything in src is closed to it but itself and what ROOMS names. */
function zones() {
  return Object.entries(ROOMS).map(([room, { from, types = [] }]) => ({
    target: `./src/${room}`,
    from: './src',
    except: [room, ...from, ...types].map((open) => `./${open}`),
    message: `See ROOMS in eslint.config.mjs for what src/${room} may import.`,
  }));
}

/** Rules that forbid globals, as values and (the rule for globals does not see them) as types, and some syntax. */
function without(globals, syntax = []) {
  const types = globals.map(({ name, message }) => ({ selector: `TSQualifiedName[left.name='${name}']`, message }));
  return { 'no-restricted-globals': ['error', ...globals], 'no-restricted-syntax': ['error', ...types, ...syntax] };
}

/** What a zone cannot say: rooms open for types alone, and modules of Node. */
function importsOf(room, types) {
  const patterns = types.map((other) => ({
    regex: `^(\\.\\./)+${other}(/|$)`,
    allowTypeImports: true,
    message: `src/${room} takes only types from src/${other}.`,
  }));
  if (!NODE_ROOMS.includes(room)) patterns.push(NODE_MODULES);
  return { files: filesOf([room]), rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] } };
}

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'out/', 'node_modules/', 'test/bench/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended, tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { import: importPlugin },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.json'] } },
      'import/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'import/no-cycle': 'error',
      'import/no-default-export': 'error',
      'import/no-unresolved': 'off',
      'import/no-restricted-paths': ['error', { zones: zones() }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // A plain record is sometimes the lighter map.
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  ...Object.entries(ROOMS).map(([room, { types = [] }]) => importsOf(room, types)),
  { files: filesOf(['runtime', 'functions', 'workbench']), rules: without([EXCEL]) },
  { files: filesOf(['taskpane', 'texts', 'store', 'pace']), rules: without([EXCEL, OFFICE]) },
  { files: filesOf(['rulebook', 'scoring']), rules: without([EXCEL, OFFICE, ...IMPURE_GLOBALS], IMPURE_SYNTAX) },
  {
    // A test that stumbles over a missing value fails, which is what it is for.
    files: ['test/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['**/*.js'], languageOptions: { sourceType: 'commonjs', globals: NODE_GLOBALS } },
);
