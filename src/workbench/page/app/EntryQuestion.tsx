import { Button } from '@fluentui/react-components';
import { Question } from './Question';
import { useTexts } from './speech';
import { useDesk, useDeskState } from './use-desk';

/** Excel's buttons for each style; the first is the one that Enter presses. */
const ANSWERS = {
  Stop: [
    ['retry', 'workbench.entry.retry'],
    ['cancel', 'workbench.entry.cancel'],
  ],
  Warning: [
    ['enter', 'workbench.entry.yes'],
    ['retry', 'workbench.entry.no'],
    ['cancel', 'workbench.entry.cancel'],
  ],
  Information: [
    ['enter', 'workbench.entry.ok'],
    ['cancel', 'workbench.entry.cancel'],
  ],
} as const;

/** Says, as Excel does, that a cell's validation does not take an entry, or asks whether it is meant. */
export function EntryQuestion() {
  const t = useTexts();
  const desk = useDesk();
  const { question } = useDeskState();
  if (!question) return null;
  const { style, title, message } = question.alert;
  const isWarning = style === 'Warning';
  return (
    <Question
      title={title || t('workbench.entry.title')}
      onCancel={() => desk.answer('cancel')}
      answers={ANSWERS[style].map(([answer, text], index) => (
        <Button key={answer} appearance={index === 0 ? 'primary' : 'secondary'} onClick={() => desk.answer(answer)}>
          {t(text)}
        </Button>
      ))}
    >
      <p>{message || t('workbench.entry.notAllowed')}</p>
      {isWarning ? <p>{t('workbench.entry.continue')}</p> : null}
    </Question>
  );
}
