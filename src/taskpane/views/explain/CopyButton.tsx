import { Button, useAnnounce } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { PersonExplanation } from '../../actions';
import { useLabels, usePeriodName, useTexts } from '../../language';
import { explanationText } from '../../model/explanation-text';
import { copyText } from '../../parts/copy-text';

/** Copies the explanation as text. */
export function CopyButton({ explanation, period }: { explanation: PersonExplanation; period: string }) {
  const t = useTexts();
  const label = useLabels();
  const periodName = usePeriodName();
  const { announce } = useAnnounce();
  const [said, setSaid] = useState<'copied' | 'notCopied'>();
  const text = t(said === undefined ? 'explain.copy' : `explain.${said}`);
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={said === 'copied' ? <CheckmarkRegular /> : <CopyRegular />}
      onClick={() => {
        void copyText(explanationText(explanation, periodName(period), t, label)).then((isCopied) => {
          const next = isCopied ? 'copied' : 'notCopied';
          setSaid(next);
          announce(t(`explain.${next}`));
        });
      }}
    >
      {text}
    </Button>
  );
}
