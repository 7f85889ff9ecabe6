import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useDesk, useDeskState } from './use-desk';

const useStyles = makeStyles({
  // Texts on a canvas keep their colours where the system forces its own; what is behind them must, too.
  grid: { position: 'absolute', inset: 0, isolation: 'isolate', forcedColorAdjust: 'none' },
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
    const isLight = look.theme === 'light';
    Object.assign(element.style, {
      height: '100%',
      colorScheme: isLight ? 'light' : 'dark',
      color: isLight ? '#000000' : '#ffffff',
    });
    container.current.replaceChildren(element);
    let isGone = false;
    void import(/* webpackChunkName: "grid" */ '../grid').then(({ showGrid }) => {
      if (!isGone) desk.grid = showGrid(element, book.model, look, desk.editing, (place) => desk.filter(place));
    });
    return () => {
      isGone = true;
      const { grid } = desk;
      desk.grid = undefined;
      // The grid has a React of its own, which cannot end while this one is at work.
      setTimeout(() => grid?.end(), 0);
    };
  }, [book, look, desk]);
  return <div ref={container} className={styles.grid} />;
}
