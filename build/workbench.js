const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const addIn = require('../webpack.config');

/** Where the workbench is built; `dist/` is the add-in's alone. */
const FOLDER = path.join(__dirname, '../out/workbench');

/**
 * The workbench's page, and below it (`pane/`) the add-in: the very same bundle, with a page of its own that puts the
 * stand-in before Office's library. Not minimised, which only takes time where nothing is sent afar;
 * the pane is if asked for, to be measured as it ships.
 */
async function workbenchConfigurations({ minimizesPane = false } = {}) {
  // React's own checks would double the time that every step takes; tests in Node have them.
  const mode = 'production';
  const pane = await addIn({ standIn: true }, { mode });
  return [
    {
      ...pane,
      name: 'pane',
      optimization: { ...pane.optimization, minimize: minimizesPane },
      output: { ...pane.output, path: path.join(FOLDER, 'pane') },
    },
    {
      mode,
      optimization: { minimize: false },
      name: 'workbench',
      devtool: false,
      entry: {
        workbench: './src/workbench/page/main.tsx',
        'stand-in': { import: './src/workbench/page/stand-in.ts', filename: 'stand-in.js' },
      },
      output: { path: path.join(FOLDER, 'page'), filename: '[name].js', chunkFilename: '[name].js', clean: true },
      resolve: pane.resolve,
      // The stand-in's classes make themselves known by being loaded: a module may not be left out for being unnamed.
      module: {
        rules: [
          ...pane.module.rules.map((rule) => ({ ...rule, sideEffects: undefined })),
          { test: /\.css$/, use: ['style-loader', 'css-loader'] },
        ],
      },
      plugins: [
        new HtmlPlugin({ template: './src/workbench/page/index.html', chunks: ['workbench'] }),
        new CopyPlugin({ patterns: [{ from: 'assets/samples', to: 'samples' }] }),
      ],
      performance: { hints: false },
    },
  ];
}

module.exports = { workbenchConfigurations, FOLDER };
