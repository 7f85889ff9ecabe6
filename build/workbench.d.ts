import type { Configuration } from 'webpack';

export const FOLDER: string;
export function workbenchConfigurations(mode: 'development' | 'production'): Promise<Configuration[]>;
