import type { Language, Texts } from '../texts';
import { plainFailure } from '../workbook';

/** Does some work; what fails is told as a sentence for the user where there is one. */
export async function inPlainWords<Result>(t: Texts, language: Language, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw plainFailure(error, t, language);
  }
}
