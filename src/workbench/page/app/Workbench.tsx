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
import { useEffect, useSyncExternalStore } from 'react';
import { workbenchTexts } from '../../../texts/workbench';
import type { Desk } from '../desk/desk';
import { LOCALES, queryOf, type ThemeName } from '../desk/look';
import { DropZone } from './DropZone';
import { EntryQuestion } from './EntryQuestion';
import { FileBar } from './FileBar';
import { FilterMenu } from './filter/FilterMenu';
import { LargeQuestion } from './LargeQuestion';
import { PaneFrame } from './PaneFrame';
import { PrintPreview } from './PrintPreview';
import { Ribbon } from './Ribbon';
import { Sheets } from './Sheets';
import { TextsContext, useTexts } from './speech';
import { Switch } from './Switch';
import { DeskContext, useDesk, useDeskState } from './use-desk';

const THEME: Readonly<Record<ThemeName, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

const useStyles = makeStyles({
  // Not on the provider: what it wears, each tooltip's portal wears too.
  page: { display: 'flex', flexDirection: 'column', height: '100dvh' },
  desk: { display: 'flex', flexGrow: 1, minHeight: 0, position: 'relative' },
  sheet: { flexGrow: 1, minWidth: 0, position: 'relative', backgroundColor: tokens.colorNeutralBackground2 },
  opening: {
    position: 'absolute',
    inset: 0,
    zIndex: 11,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
  },
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
  const desk = useDesk();
  const styles = useStyles();
  const { opening, large, isPreviewing } = useDeskState();
  return (
    <div
      className={styles.page}
      onDragEnter={({ dataTransfer }) => desk.dragOver(dataTransfer.types.includes('Files'))}
    >
      <FileBar />
      <Ribbon />
      <Failure />
      <EntryQuestion />
      <LargeQuestion />
      <FilterMenu />
      <div className={styles.desk}>
        <main className={styles.sheet}>
          {/* What is about to go takes no more entries. */}
          <div inert={opening !== undefined}>
            <Sheets />
          </div>
          {isPreviewing ? <PrintPreview /> : null}
          {opening === undefined || large ? null : <Opening name={opening} />}
        </main>
        <PaneFrame />
      </div>
      <Switch />
      <DropZone />
    </div>
  );
}

/** What is being opened, and the way out of it. */
function Opening({ name }: { name: string }) {
  const t = useTexts();
  const desk = useDesk();
  const styles = useStyles();
  return (
    <div className={styles.opening}>
      <Spinner label={t('workbench.opening', { name })} />
      <Button onClick={() => desk.cancelOpening()}>{t('workbench.cancelOpening')}</Button>
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
          <Button
            aria-label={t('workbench.dismiss')}
            appearance="transparent"
            icon={<DismissRegular />}
            onClick={() => desk.dismissFailure()}
          />
        }
      />
    </MessageBar>
  );
}
