import type { AddIn } from './add-in';

/** Puts the rooms together into the add-in. */
export function createAddIn(): AddIn {
  const notConnected = (): Promise<never> => Promise.reject(new Error('The workbook is not connected yet.'));
  return { paneActions: () => ({ readPeriods: notConnected, score: notConnected, check: notConnected }) };
}
