import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useTexts } from '../language';

/** Takes a message away. */
export function DismissButton({ onClick }: { onClick: () => void }) {
  const t = useTexts();
  return <Button appearance="transparent" icon={<DismissRegular />} aria-label={t('pane.close')} onClick={onClick} />;
}
