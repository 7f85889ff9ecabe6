import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useDesk, useDeskState } from './use-desk';

const useStyles = makeStyles({
  grid: { position: 'absolute', inset: 0, isolation: 'isolate' },
});

/** The workbook in the grid; another workbook, language or theme is another grid. */
export function Sheets() {
  const styles = useStyles();
  const desk = useDesk();
  const { book, look } = useDeskState();
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!book || !container.current) return undefined;
    // The grid leaves things behind in the element it was in.
    const element = document.createElement('div');
    element.style.height = '100%';
    container.current.replaceChildren(element);
    let isGone = false;
    void import(/* webpackChunkName: "grid" */ '../grid').then(({ showGrid }) => {
      if (!isGone) desk.grid = showGrid(element, book.model, look, desk.editing);
    });
    return () => {
      isGone = true;
      desk.grid?.end();
      desk.grid = undefined;
    };
  }, [book, look, desk]);
  return <div ref={container} className={styles.grid} />;
}
