import { createContext, useContext } from 'react';
import { workbenchTexts, type WorkbenchTexts } from '../../../texts/workbench';

/** The workbench's texts, in the language it is used in. */
export const TextsContext = createContext<WorkbenchTexts>(workbenchTexts('zh'));

export function useTexts(): WorkbenchTexts {
  return useContext(TextsContext);
}
