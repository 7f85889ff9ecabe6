import webpack, { type Configuration } from 'webpack';
import { FOLDER, workbenchConfigurations } from '../../../build/workbench';

/** Builds the workbench once, before the first test. */
// Jest takes a global setup as its module's default export.
// eslint-disable-next-line import/no-default-export
export default async function build(): Promise<void> {
  const compiler = webpack((await workbenchConfigurations('development')) as Configuration[]);
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
      else compiler.close(() => resolve());
    });
  });
  process.env['WORKBENCH_FOLDER'] = FOLDER;
}
