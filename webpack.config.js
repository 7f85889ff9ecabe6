const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { functionsMetadata, SOURCE: FUNCTIONS } = require('./build/functions-metadata');

/** The address in manifest.xml, where `npm start` serves the add-in for Excel. */
const DEV_ADDRESS = 'https://localhost:3000';

/**
 * Where Office's library comes from (`--env office=`): Microsoft's network; its network for tenants that 21Vianet
 * operates in China; or a copy beside the add-in, which Microsoft allows for internal add-ins that reach neither.
 */
const OFFICE_LIBRARY = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  cn: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  local: 'office/office.js',
};

/** What office.js loads by itself in Excel; the package holds 80 MB more, for the other programs and for debugging. */
const OFFICE_FILES = [
  'office.js',
  'excel*.js',
  'custom-functions-runtime.js',
  'o15apptofilemappingtable.js',
  'es6-promise.js',
  'telemetry/*.js',
  'ariatelemetry/*.js',
  '*/office_strings.js',
];

/**
 * `--env office=cdn|cn|local` (cdn), and `--env address=https://…` for the manifest that goes with a production build.
 * `standIn` adds a second page of the very same bundle for the workbench, which puts its own Excel before the library.
 */
module.exports = async (env, { mode }) => {
  const production = mode === 'production';
  const office = env.office ?? 'cdn';
  if (!(office in OFFICE_LIBRARY)) throw new Error(`--env office=${office}: choose cdn, cn or local.`);
  const address = (env.address ?? DEV_ADDRESS).replace(/\/+$/, '');
  if (!address.startsWith('https://')) throw new Error('--env address: Office loads add-ins by https only.');

  return {
    mode: production ? 'production' : 'development',
    devtool: production ? false : 'source-map',
    entry: { boot: './src/runtime/main.ts' },
    output: {
      path: path.join(__dirname, 'dist'),
      filename: production ? '[name].[contenthash:12].js' : '[name].js',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: swcOptions(production),
          sideEffects: false,
        },
      ],
    },
    plugins: [
      new HtmlPlugin({
        template: './src/runtime/index.html',
        office: [OFFICE_LIBRARY[office]],
        csp: production ? contentPolicy(office) : undefined,
      }),
      ...(env.standIn ? [standInPage()] : []),
      new CopyPlugin({ patterns: [...ownFiles(address), ...(office === 'local' || env.standIn ? officeFiles() : [])] }),
    ],
    // As small as with webpack's own choice of tool, in a third of the time.
    optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
    // The pane comes late and from the same server; its size is Fluent's.
    performance: { hints: false },
  };
};

function swcOptions(production) {
  const react = { runtime: 'automatic', development: !production };
  return { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react }, target: 'es2022' } };
}

function standInPage() {
  return new HtmlPlugin({
    template: './src/runtime/index.html',
    filename: 'stand-in.html',
    office: ['../stand-in.js', OFFICE_LIBRARY.local],
    csp: contentPolicy('local'),
  });
}

function ownFiles(address) {
  return [
    { from: 'assets/*.png' },
    { from: 'assets/*.json', to: '[name][ext]' },
    { from: 'assets/functions.js', to: 'functions.js', info: { minimized: true } },
    // What the functions are called and take; by fixed names, for the manifest names them.
    ...['zh', 'en'].map((language) => ({
      from: FUNCTIONS,
      to: `functions.${language}.json`,
      transform: () => functionsMetadata(language),
    })),
    { from: 'manifest.xml', transform: (text) => text.toString().replaceAll(DEV_ADDRESS, address) },
  ];
}

function officeFiles() {
  const context = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  return OFFICE_FILES.map((from) => ({
    context,
    from,
    to: 'office/[path][name][ext]',
    globOptions: { ignore: ['**/*.debug.js'] },
    // As Microsoft ships it.
    info: { minimized: true },
  }));
}

function contentPolicy(office) {
  const { origin } = new URL(OFFICE_LIBRARY[office], DEV_ADDRESS);
  // office.js fetches MicrosoftAjax.js from there in older versions of Excel, and Fluent writes its styles at run time.
  const scripts = ["'self'", ...(office === 'local' ? [] : [origin]), 'https://ajax.aspnetcdn.com'];
  return [
    "default-src 'self'",
    `script-src ${scripts.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join('; ');
}
