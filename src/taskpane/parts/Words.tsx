import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({ whole: { whiteSpace: 'nowrap' } });

/** A day as 2026-03-05, a clause as TD2-1, a staff id as GW-00012: at their hyphens browsers begin new lines. */
const HYPHENED = /((?<![\w-])[A-Za-z\d]{1,8}(?:-\d{1,8}){1,2}(?![\w-]))/u;

/** A sentence in which nothing written with hyphens is torn apart at the end of a line. */
export function Words({ children }: { children: string }) {
  const styles = useStyles();
  return children.split(HYPHENED).map((words, index) =>
    // Every second part is what the expression found.
    index % 2 === 0 ? (
      words
    ) : (
      <span key={index} className={styles.whole}>
        {words}
      </span>
    ),
  );
}
