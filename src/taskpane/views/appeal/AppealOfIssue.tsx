import type { RowIssue } from '../../../scoring';
import { issuePlace } from '../../../texts/issue-message';
import { useTexts } from '../../language';
import { AppealButton } from './AppealButton';

/** The way to record the outcome of an appeal, on a row that waits for it; nothing on any other. */
export function AppealOfIssue({ issue: { code, sheet, row } }: { issue: RowIssue }) {
  const t = useTexts();
  if (code !== 'appealed' || sheet === null || row === null) return null;
  return <AppealButton place={{ sheet, row }} of={issuePlace(t, { sheet, row, column: null }) ?? sheet} />;
}
