import type { Language } from '../texts/language';
import { CellResults } from './cell-result';
import {
  answerWith,
  windowGrade,
  windowRank,
  windowReason,
  windowScore,
  windowScores,
  windowVerify,
} from './functions';
import { LiveFunctions, type Answering } from './live-functions';
import { Outbox } from './outbox';

/** The functions by the ids under which Excel calls them: those of the metadata. */
export const FUNCTIONS = {
  WINDOWSCORE: windowScore,
  WINDOWSCORES: windowScores,
  WINDOWGRADE: windowGrade,
  WINDOWRANK: windowRank,
  WINDOWREASON: windowReason,
  WINDOWVERIFY: windowVerify,
} as const;

/** Tells Excel of the functions, answered from this store, with sentences in this language. */
export function registerFunctions(store: Answering, language: Language, outbox = new Outbox()): void {
  answerWith(new LiveFunctions(store, new CellResults(language), outbox));
  for (const [id, answer] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, answer);
}
