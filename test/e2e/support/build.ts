import webpack from 'webpack';
import { FOLDER, workbenchConfigurations } from '../../../build/workbench';

/** Builds the workbench. @returns the folder it is in */
export async function buildWorkbench(options?: { readonly minimizesPane?: boolean }): Promise<string> {
  const compiler = webpack(await workbenchConfigurations(options));
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
      else compiler.close(() => resolve());
    });
  });
  return FOLDER;
}
