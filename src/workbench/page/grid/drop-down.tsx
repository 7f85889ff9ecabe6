import { SheetCanvasPopManagerService } from '@univerjs/sheets-ui';
import { ComponentManager } from '@univerjs/ui';
import { useEffect, useRef, useState } from 'react';
import { formatArea, quoteSheetName } from '../../../stand-in/model/address';
import { offeredValues } from '../../../stand-in/model/rules/check-validation';
import { cellText } from '../../../stand-in/model/cells/cell-text';
import type { CellValue } from '../../../stand-in/model/cells/cell-types';
import { Person } from '../../../stand-in/boot/person';
import { workbenchTexts } from '../../../texts/workbench';
import type { Look } from '../desk/look';
import type { Editing } from './follow-grid';
import type { Grid } from './grid';
import { WORKBOOK_UNIT } from './model-undo';
import './drop-down.css';

const COMPONENT = 'workbench.drop-down';
const OPEN = 'workbench-drop-down';

/**
 * Shows the arrow of a list validation beside the selected cell, and its list on a click or Alt+Down. What is chosen is
 * typed into the cell.
 *
 * @returns ends the offering
 */
export function offerLists(grid: Grid, editing: Editing, container: HTMLElement, look: Look): () => void {
  const { workbook } = grid;
  const label = workbenchTexts(look.language)('workbench.dropDown');
  let popup: ReturnType<SheetCanvasPopManagerService['attachPopupToCell']> | undefined;
  let shownAt = '';

  function choose(address: string, value: CellValue): void {
    try {
      editing.edit(() =>
        new Person(workbook, 'user').type(address, typeof value === 'object' ? value.error : value, 'later'),
      );
    } catch (error) {
      editing.refused(error);
    }
    container.querySelector<HTMLElement>('[data-u-comp=editor]')?.focus();
  }

  function show(): void {
    const sheet = workbook.activeSheet;
    const { row, column } = sheet.selection;
    const address = `${quoteSheetName(sheet.name)}!${formatArea({ row, column, rowCount: 1, columnCount: 1 })}`;
    const here = sheet.validations.length === 0 ? '' : `${address} ${String(sheet.changes.version)}`;
    if (here === shownAt) return;
    shownAt = here;
    popup?.dispose();
    popup = undefined;
    const values = here === '' ? undefined : offeredValues(sheet, row, column);
    if (!values) return;
    popup = grid.get(SheetCanvasPopManagerService).attachPopupToCell(
      row,
      column,
      {
        componentKey: COMPONENT,
        direction: 'right',
        extraProps: {
          label,
          values,
          date1904: workbook.date1904,
          isDark: look.theme !== 'light',
          choose: (value: CellValue) => choose(address, value),
        },
      },
      WORKBOOK_UNIT,
      sheet.id,
    );
  }

  function openByKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' || !event.altKey || !popup) return;
    event.preventDefault();
    event.stopPropagation();
    window.dispatchEvent(new Event(OPEN));
  }

  const component = grid.get(ComponentManager).register(COMPONENT, DropDown);
  let frame = 0;
  const follow = (): void => {
    frame = requestAnimationFrame(follow);
    show();
  };
  frame = requestAnimationFrame(follow);
  window.addEventListener('keydown', openByKey, true);
  return () => {
    cancelAnimationFrame(frame);
    window.removeEventListener('keydown', openByKey, true);
    popup?.dispose();
    component.dispose();
  };
}

interface Offer {
  readonly label: string;
  readonly values: readonly CellValue[];
  readonly date1904: boolean;
  readonly isDark: boolean;
  choose(value: CellValue): void;
}

function DropDown({ popup }: { readonly popup: { readonly extraProps: Offer } }) {
  const { label, values, date1904, isDark, choose } = popup.extraProps;
  const [isOpen, setOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const open = (): void => setOpen(true);
    window.addEventListener(OPEN, open);
    return () => window.removeEventListener(OPEN, open);
  }, []);
  useEffect(() => {
    if (isOpen) list.current?.querySelector('button')?.focus();
  }, [isOpen]);
  const step = (event: React.KeyboardEvent, by: 'previousElementSibling' | 'nextElementSibling'): void => {
    event.preventDefault();
    document.activeElement?.parentElement?.[by]?.querySelector('button')?.focus();
  };
  return (
    <div className={`workbench-drop-down ${isDark ? 'is-dark' : ''}`}>
      <button type="button" aria-label={label} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        ▾
      </button>
      {isOpen && (
        <ul
          ref={list}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Escape') setOpen(false);
            if (event.key === 'ArrowDown') step(event, 'nextElementSibling');
            if (event.key === 'ArrowUp') step(event, 'previousElementSibling');
          }}
        >
          {values.map((value) => {
            const text = cellText(value, 'General', date1904);
            return (
              <li key={text}>
                <button
                  type="button"
                  onClick={() => {
                    setOpen(false);
                    choose(value);
                  }}
                >
                  {text}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
