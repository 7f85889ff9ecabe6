import enFunctions from './en/functions.json';
import enStart from './en/start.json';
import { fillIn, type TextParameters } from './fill-in';
import type { Language } from './language';
import zhFunctions from './zh/functions.json';
import zhStart from './zh/start.json';

const texts = { zh: { functions: zhFunctions, start: zhStart }, en: { functions: enFunctions, start: enStart } };

/** The texts the runtime starts with: they come without the pane's, and without the means to tell one from many. */
export type StartKey = `functions.${keyof typeof zhFunctions}` | `start.${keyof typeof zhStart}`;

/** Gives the text of a key with its parameters filled in, as plain text. */
export type StartTexts = (key: StartKey, parameters?: TextParameters) => string;

/** What the functions and the bare page say, in one language; all other texts are the pane's and come with it. */
export function startTexts(language: Language): StartTexts {
  const rooms: Record<string, Record<string, string>> = texts[language];
  return (key, parameters = {}) => {
    const [room = '', ...rest] = key.split('.');
    return fillIn(rooms[room]?.[rest.join('.')] ?? key, parameters);
  };
}
