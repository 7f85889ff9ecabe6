import {
  Button,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  teamsHighContrastTheme,
  tokens,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useSyncExternalStore, type DragEvent } from 'react';
import { workbenchTexts } from '../../../texts/workbench';
import { openFile } from '../desk/books';
import type { Desk } from '../desk/desk';
import { LOCALES, queryOf, type ThemeName } from '../desk/look';
import { EntryQuestion } from './EntryQuestion';
import { FileBar } from './FileBar';
import { PaneFrame } from './PaneFrame';
import { PrintPreview } from './PrintPreview';
import { Ribbon } from './Ribbon';
import { Sheets } from './Sheets';
import { TextsContext, useTexts } from './speech';
import { DeskContext, useDesk, useDeskState } from './use-desk';

const THEME: Readonly<Record<ThemeName, Theme>> = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

const useStyles = makeStyles({
  // Not on the provider: what it wears, each tooltip's portal wears too.
  page: { display: 'flex', flexDirection: 'column', height: '100vh' },
  desk: { display: 'flex', flexGrow: 1, minHeight: 0 },
  sheet: { flexGrow: 1, minWidth: 0, position: 'relative', backgroundColor: tokens.colorNeutralBackground2 },
  opening: { position: 'absolute', inset: 0 },
});

/** The whole page: the spreadsheet on the left, the add-in's pane on the right. */
export function Workbench({ desk }: { desk: Desk }) {
  const { look } = useSyncExternalStore(desk.subscribe, desk.getState);
  useEffect(() => {
    document.documentElement.lang = LOCALES[look.language];
    window.history.replaceState(null, '', queryOf(look));
  }, [look]);
  return (
    <FluentProvider theme={THEME[look.theme]}>
      <TextsContext.Provider value={workbenchTexts(look.language)}>
        <DeskContext.Provider value={desk}>
          <Page />
        </DeskContext.Provider>
      </TextsContext.Provider>
    </FluentProvider>
  );
}

function Page() {
  const t = useTexts();
  const desk = useDesk();
  const styles = useStyles();
  const { opening, isPreviewing } = useDeskState();
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) void openFile(desk, t, file);
  };
  return (
    <div className={styles.page} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <FileBar />
      <Ribbon />
      <Failure />
      <EntryQuestion />
      <div className={styles.desk}>
        <main className={styles.sheet}>
          <Sheets />
          {isPreviewing ? <PrintPreview /> : null}
          {opening === undefined ? null : <Spinner className={styles.opening} label={t('workbench.opening', { name: opening })} />}
        </main>
        <PaneFrame />
      </div>
    </div>
  );
}

/** What could not be done, until it is dismissed or something else is tried. */
function Failure() {
  const t = useTexts();
  const desk = useDesk();
  const { failure } = useDeskState();
  if (failure === undefined) return null;
  return (
    <MessageBar intent="error">
      <MessageBarBody>{failure}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button aria-label={t('workbench.dismiss')} appearance="transparent" icon={<DismissRegular />} onClick={() => desk.dismissFailure()} />
        }
      />
    </MessageBar>
  );
}
