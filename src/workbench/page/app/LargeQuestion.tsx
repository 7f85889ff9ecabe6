import { Button } from '@fluentui/react-components';
import { Question } from './Question';
import { useTexts } from './speech';
import { useDesk, useDeskState } from './use-desk';

/** Says before a large workbook is opened what that takes, and how else it can be scored. */
export function LargeQuestion() {
  const t = useTexts();
  const desk = useDesk();
  const { large, opening: name } = useDeskState();
  if (!large || name === undefined) return null;
  return (
    <Question
      title={t('workbench.large.title')}
      onCancel={() => desk.cancelOpening()}
      answers={
        <>
          <Button appearance="primary" onClick={() => desk.cancelOpening()}>
            {t('workbench.cancelOpening')}
          </Button>
          <Button onClick={large.goOn}>{t('workbench.large.goOn')}</Button>
        </>
      }
    >
      <p>{t('workbench.large.what', { name, size: Math.round(large.size / 1e6) })}</p>
      <p>{t('workbench.large.takes', costOf(large.size))}</p>
      <p>{t('workbench.large.instead')}</p>
      <p>
        <code>npm run score -- &quot;{name}&quot; --out scored.xlsx</code>
      </p>
      <p>{t('workbench.large.meanwhile')}</p>
    </Question>
  );
}

/** As measured with a log of 435 MB: 76 seconds and 0.7 GB of memory, without score sheets. */
function costOf(bytes: number): { seconds: number; memory: string } {
  return { seconds: Math.max(10, Math.round(bytes / 57e6) * 10), memory: ((bytes * 1.6) / 1e9).toFixed(1) };
}
