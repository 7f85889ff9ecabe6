import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { Formulas } from './Formulas';
import { useTexts } from './language';
import { MonthForm } from './MonthForm';
import { Outcome } from './Outcome';
import { usePaneState, useSession } from './useSession';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    // Excel draws its own menu over the top right corner.
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    maxWidth: '640px',
  },
  heading: { margin: 0, paddingInlineEnd: tokens.spacingHorizontalXXXL },
  outcome: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

/** The whole pane: the month, the buttons, and below them what came of it. */
export function Pane() {
  const t = useTexts();
  const styles = useStyles();
  const { formulas } = useSession();
  const { work } = usePaneState();
  return (
    <main className={styles.pane}>
      <Subtitle2 as="h1" className={styles.heading}>
        {t('pane.title')}
      </Subtitle2>
      <MonthForm />
      <div className={styles.outcome}>
        <Outcome work={work} />
      </div>
      {formulas ? <Formulas desk={formulas} /> : null}
    </main>
  );
}
