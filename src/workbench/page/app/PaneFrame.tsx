import { Button, makeStyles, Subtitle2, tokens, Tooltip } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { ADD_IN_BASE } from '../desk/desk';
import { useTexts } from './speech';
import { useDesk, useDeskState } from './use-desk';
import { NARROW } from './widths';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    // What Excel gives a task pane at first, with its frame.
    width: '360px',
    flexShrink: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [`@media ${NARROW}`]: { position: 'absolute', inset: 0, zIndex: 20, width: 'auto', borderLeft: 'none' },
  },
  hidden: { display: 'none' },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  frame: { flexGrow: 1, border: 'none', minHeight: 0 },
});

/**
 * The task pane: the add-in's own page in a frame. Closed, the page lives on, as the shared runtime does in Excel.
 */
export function PaneFrame() {
  const t = useTexts();
  const desk = useDesk();
  const { manifest, isPaneShown, run, look } = useDeskState();
  const styles = useStyles();
  if (run === 0) return null;
  const title = t('workbench.pane', { name: manifest.name });
  return (
    <aside className={isPaneShown ? styles.pane : styles.hidden} aria-label={title}>
      <div className={styles.head}>
        <Subtitle2>{manifest.name}</Subtitle2>
        <Tooltip content={t('workbench.closePane')} relationship="label">
          <Button appearance="subtle" size="small" icon={<DismissRegular />} onClick={() => desk.showPane(false)} />
        </Tooltip>
      </div>
      {/* A new start of the add-in is a new frame; what the old one held goes with it. */}
      <iframe
        key={run}
        className={styles.frame}
        title={title}
        src={`${ADD_IN_BASE}stand-in.html`}
        data-theme={look.theme}
        // A file dragged over it is for the workbench.
        onLoad={({ currentTarget }) =>
          currentTarget.contentWindow?.addEventListener('dragenter', () => desk.dragOver(true))
        }
      />
    </aside>
  );
}
