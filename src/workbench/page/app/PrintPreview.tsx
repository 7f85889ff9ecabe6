import { Body1, Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { DismissRegular, PrintRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { DrawnCells } from '../drawn/drawn-cells';
import { FittedRows } from '../drawn/fitted-rows';
import { drawPage, measure } from '../print/draw-page';
import { paginate } from '../print/pages';
import { useTexts } from './speech';
import { useDesk, useDeskState } from './use-desk';

const useStyles = makeStyles({
  preview: {
    position: 'absolute',
    inset: 0,
    zIndex: 10,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground4,
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  count: { flexGrow: 1 },
  frame: { flexGrow: 1, border: 'none', minHeight: 0, backgroundColor: '#8a8a8a' },
});

/** CSS pixels in a point, and what the edges of a page keep off the window's. */
const POINT = 96 / 72;
const EDGES = 24;

/** Makes pages so small that their whole width is in sight, at most as large as on paper; gives what ends that. */
function fitWidth({ documentElement: root }: Document, width: number): () => void {
  const observer = new ResizeObserver(() =>
    root.style.setProperty('--fit', String(Math.min(1, Math.max(root.clientWidth - EDGES, 0) / (width * POINT)))),
  );
  observer.observe(root);
  return () => observer.disconnect();
}

/** A sheet's pages as they print, by the page set-up that is in the workbook. */
export function PrintPreview() {
  const t = useTexts();
  const desk = useDesk();
  const styles = useStyles();
  const {
    book,
    look: { language },
  } = useDeskState();
  const frame = useRef<HTMLIFrameElement>(null);
  const [sheetId, setSheetId] = useState(book?.model.activeSheetId ?? '');
  const [pages, setPages] = useState(0);
  const sheets = book?.model.sheets.filter(({ visibility }) => visibility === 'Visible') ?? [];

  useEffect(() => {
    const document = frame.current?.contentDocument;
    const sheet = book?.model.sheetById(sheetId);
    if (!document || !sheet) return;
    const printed = paginate(sheet, new FittedRows(measure).of(sheet));
    const { width, height } = printed.paper;
    const style = document.createElement('style');
    style.textContent = `@page { size: ${width}pt ${height}pt; margin: 0 }
      body { margin: 0; -webkit-print-color-adjust: exact; print-color-adjust: exact }
      @media screen { section { margin: 12px auto; box-shadow: 0 1px 6px #0008; zoom: var(--fit, 1) } }`;
    document.head.replaceChildren(style);
    document.title = sheet.name;
    const now = new Date();
    const drawn = new DrawnCells(sheet.workbook);
    document.body.replaceChildren(
      ...printed.pages.map((_page, index) =>
        drawPage(document, printed, index, { drawn, language, file: sheet.workbook.name, now }),
      ),
    );
    drawn.dispose();
    setPages(printed.pages.length);
    return fitWidth(document, width);
  }, [book, sheetId, language]);

  return (
    <section className={styles.preview} aria-label={t('workbench.print')}>
      <div className={styles.bar}>
        <Select aria-label={t('workbench.sheet')} value={sheetId} onChange={(_, { value }) => setSheetId(value)}>
          {sheets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Body1 className={styles.count} role="status">
          {t('workbench.pages', { pages })}
        </Body1>
        <Button
          appearance="primary"
          icon={<PrintRegular />}
          disabled={pages === 0}
          onClick={() => frame.current?.contentWindow?.print()}
        >
          {t('workbench.printNow')}
        </Button>
        <Button icon={<DismissRegular />} onClick={() => desk.preview(false)}>
          {t('workbench.closePreview')}
        </Button>
      </div>
      <iframe ref={frame} className={styles.frame} title={t('workbench.print')} />
    </section>
  );
}
