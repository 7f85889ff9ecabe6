import type { Configuration } from 'webpack';

export const FOLDER: string;
export function workbenchConfigurations(options?: { readonly minimizesPane?: boolean }): Promise<Configuration[]>;
