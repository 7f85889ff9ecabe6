import { publishable, publishableDetails } from '../privacy/free-texts';
import type { SheetSource } from './context';

/** The source with nothing in its free texts that gives a citizen away: what is built of it may be printed. */
export function publishableSource<Source extends SheetSource>(source: Source): Source {
  const { details, issues, print } = source;
  return {
    ...source,
    details: publishableDetails(details, print),
    issues: issues.map((issue) => ({ ...issue, message: publishable(issue.message, print) })),
  };
}
