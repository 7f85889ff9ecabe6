import { texts, type Language } from '../../texts';
import { plainFailure } from '../../workbook';

/** The language in which the pane speaks now. */
export interface Speech {
  language: Language;
}

/** Does some work; what fails is told as a sentence for the user where there is one. */
export async function inPlainWords<Result>(speech: Speech, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw plainFailure(error, texts(speech.language), speech.language);
  }
}
