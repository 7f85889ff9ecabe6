import { makeStyles, tokens } from '@fluentui/react-components';
import { BookNotice } from './BookNotice';
import { LedgerBar } from './LedgerBar';
import { useTexts } from '../language';
import { Navigation } from './Navigation';
import { valueOf } from '../parts/useAnswer';
import { LockMark } from './LockMark';
import { PeriodBar } from './PeriodBar';
import { useCheckReport } from './useCheckReport';
import { useHeldFocus } from './useHeldFocus';
import { useScrollPlace } from './useScrollPlace';
import { useBook, usePaneState } from '../useSession';
import { AppealDesk } from '../views/appeal/AppealDesk';
import { AddView } from '../views/add/AddView';
import { CheckView } from '../views/check/CheckView';
import { OverviewView } from '../views/overview/OverviewView';
import { PrepareView } from '../views/prepare/PrepareView';
import { RulesView } from '../views/rules/RulesView';
import { ScoreView } from '../views/score/ScoreView';
import { SettingsView } from '../views/settings/SettingsView';

const useStyles = makeStyles({
  // Scrolls by itself, not with the page: what opens over the pane then covers its scroll bar, too.
  scroller: {
    height: '100vh',
    overflowY: 'auto',
    // What the keyboard comes to is not hidden behind the bars above and below.
    scrollPadding: '48px 0 64px',
    // No last word alone on its line, and no word, however long, beyond it.
    textWrap: 'pretty',
    overflowWrap: 'break-word',
  },
  pane: { display: 'flex', flexDirection: 'column', minHeight: '100%', maxWidth: '760px', margin: '0 auto' },
  // What screen readers announce as the page's title; Excel shows the add-in's name above the pane.
  title: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  body: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    minWidth: 0,
  },
});

/** The whole pane: where to go, the period, the view, and below it all where every row of the log went. */
export function Pane() {
  const t = useTexts();
  const styles = useStyles();
  const { view } = usePaneState();
  const book = useBook();
  const check = useCheckReport();
  const isOfPeriod = view === 'score' || view === 'check' || view === 'overview';
  const needsLog = isOfPeriod || view === 'add';
  const report = valueOf(check);
  const scroller = useScrollPlace();
  useHeldFocus();
  return (
    <div ref={scroller} className={styles.scroller}>
      <div className={styles.pane}>
        <Navigation report={book.kind === 'ready' ? report : undefined} />
        <main className={styles.body} id="view" tabIndex={-1} aria-label={t(`pane.view.${view}`)}>
          <h1 className={styles.title}>{t('pane.title')}</h1>
          {isOfPeriod && book.kind === 'ready' ? <PeriodBar book={book} /> : null}
          {isOfPeriod && book.kind === 'ready' ? <LockMark book={book} report={report} /> : null}
          {needsLog && book.kind !== 'ready' ? (
            <BookNotice book={book} />
          ) : (
            <AppealDesk>
              <View check={check} />
            </AppealDesk>
          )}
        </main>
        {book.kind === 'ready' && report ? <LedgerBar rows={report.rows} /> : null}
      </div>
    </div>
  );
}

function View({ check }: { check: ReturnType<typeof useCheckReport> }) {
  const { view } = usePaneState();
  switch (view) {
    case 'score':
      return <ScoreView />;
    case 'check':
      return <CheckView answer={check} />;
    case 'overview':
      return <OverviewView />;
    case 'add':
      return <AddView />;
    case 'prepare':
      return <PrepareView />;
    case 'rules':
      return <RulesView />;
    case 'settings':
      return <SettingsView />;
  }
}
