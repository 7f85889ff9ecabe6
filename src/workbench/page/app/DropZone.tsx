import { makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import { openFile } from '../desk/books';
import { useTexts } from './speech';
import { useDesk, useDeskState } from './use-desk';

const useStyles = makeStyles({
  zone: {
    position: 'fixed',
    inset: 0,
    zIndex: 1000,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    padding: tokens.spacingHorizontalXXL,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.94,
    outline: `3px dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: '-16px',
    textAlign: 'center',
  },
});

/** Over everything while a file is dragged over the page: neither the grid nor the add-in's frame gets it. */
export function DropZone() {
  const t = useTexts();
  const desk = useDesk();
  const styles = useStyles();
  const { isDraggedOver } = useDeskState();
  if (!isDraggedOver) return null;
  return (
    <div
      className={styles.zone}
      onDragOver={(event) => event.preventDefault()}
      onDragLeave={() => desk.dragOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        desk.dragOver(false);
        const [file] = event.dataTransfer.files;
        if (file) void openFile(desk, t, file);
      }}
    >
      <Subtitle1>{t('workbench.dropHere')}</Subtitle1>
    </div>
  );
}
