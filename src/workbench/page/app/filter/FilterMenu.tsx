import { Button, Divider, makeStyles, Popover, PopoverSurface, tokens } from '@fluentui/react-components';
import { FilterDismissRegular, TextSortAscendingRegular, TextSortDescendingRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { filterChoices, filterOfTicked, type FilterChoice } from '../../../../stand-in/model/filters/filter-choices';
import type { ColumnFilter } from '../../../../stand-in/model/filters/filter-types';
import {
  filterHeaders,
  headerCell,
  setFilter,
  sortFiltered,
  type FilterHeader,
} from '../../../../stand-in/model/filters/filters';
import type { SheetModel } from '../../../../stand-in/model/sheet';
import { conditionOf, CONDITIONS, isComplete } from '../../filter/conditions';
import type { FilterPlace } from '../../filter/filter-place';
import { useTexts } from '../speech';
import { useDesk, useDeskState } from '../use-desk';
import { ConditionForm, type ConditionDraft } from './ConditionForm';
import { ValueList, type TickedValues } from './ValueList';

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    width: '280px',
    maxWidth: '90vw',
    boxSizing: 'border-box',
    padding: tokens.spacingVerticalM,
  },
  command: { justifyContent: 'flex-start' },
  end: {
    display: 'flex',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
});

/** The menu of a filter's button, while one is open. */
export function FilterMenu() {
  const desk = useDesk();
  const { filtering, book } = useDeskState();
  const sheet = filtering && book?.model.sheetById(filtering.sheetId);
  const header =
    sheet && filterHeaders(sheet).find(({ tableId, key }) => tableId === filtering?.tableId && key === filtering?.key);
  if (!filtering || !sheet || !header) return null;
  return (
    <Menu
      key={`${filtering.sheetId} ${String(filtering.tableId)} ${String(filtering.key)}`}
      sheet={sheet}
      header={header}
      place={filtering}
      close={() => desk.filter(undefined)}
    />
  );
}

interface MenuProps {
  readonly sheet: SheetModel;
  readonly header: FilterHeader;
  readonly place: FilterPlace;
  close(): void;
}

function Menu({ sheet, header, place, close }: MenuProps) {
  const { owner, key } = header;
  const t = useTexts();
  const desk = useDesk();
  const styles = useStyles();
  const { date1904 } = sheet.workbook;
  // As they were when the menu was opened.
  const [{ kind, choices }] = useState(() => filterChoices(owner, key));
  const now = owner.filters.get(key);
  const [condition, setCondition] = useState<ConditionDraft>(() => draftOf(now, kind, date1904));
  const [values, setValues] = useState<TickedValues>(() => ({
    ticked: new Set(choices.filter(({ passes }) => passes)),
    query: '',
    isAdded: false,
  }));
  const ticked = useMemo(() => tickedIn(values, choices), [values, choices]);
  const chosen = CONDITIONS[kind].find(({ id }) => id === condition.id);
  const isReady = chosen
    ? chosen.inputs.every((input, index) => isComplete(input, condition.inputs[index] ?? ''))
    : condition.id === 'other' || ticked.size > 0;
  const text = headerCell(header);
  const name = String(sheet.cells.get(text.row, text.column)?.value ?? '');
  const target = { getBoundingClientRect: () => place.anchor };

  const run = (change: () => void): void => {
    close();
    try {
      desk.editing.edit(change);
    } catch (error) {
      desk.editing.refused(error);
    }
  };
  const apply = (): void => {
    if (!isReady) return;
    if (condition.id === 'other') close();
    else
      run(() =>
        setFilter(
          owner,
          key,
          chosen ? chosen.make(condition.inputs, date1904) : filterOfTicked(choices, (choice) => ticked.has(choice)),
        ),
      );
  };

  return (
    <Popover open trapFocus positioning={{ target, position: 'below', align: 'start' }} onOpenChange={close}>
      <PopoverSurface className={styles.surface} aria-label={t('workbench.filter.menu', { name })}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            apply();
          }}
          style={{ display: 'contents' }}
        >
          <Button
            className={styles.command}
            appearance="subtle"
            icon={<TextSortAscendingRegular />}
            onClick={() => run(() => sortFiltered(owner, key, true))}
          >
            {t(`workbench.filter.up.${kind}`)}
          </Button>
          <Button
            className={styles.command}
            appearance="subtle"
            icon={<TextSortDescendingRegular />}
            onClick={() => run(() => sortFiltered(owner, key, false))}
          >
            {t(`workbench.filter.down.${kind}`)}
          </Button>
          <Button
            className={styles.command}
            appearance="subtle"
            icon={<FilterDismissRegular />}
            disabled={!now}
            onClick={() => run(() => setFilter(owner, key, undefined))}
          >
            {t('workbench.filter.clear')}
          </Button>
          <Divider />
          <ConditionForm kind={kind} draft={condition} change={setCondition} />
          {condition.id === '' ? (
            <ValueList choices={choices} values={values} isFiltered={now !== undefined} change={setValues} />
          ) : null}
          <div className={styles.end}>
            <Button type="submit" appearance="primary" disabled={!isReady}>
              {t('workbench.entry.ok')}
            </Button>
            <Button onClick={close}>{t('workbench.entry.cancel')}</Button>
          </div>
        </form>
      </PopoverSurface>
    </Popover>
  );
}

/** What a filter says, as the form shows it: nothing for ticked values, `other` for what no condition here says. */
function draftOf(filter: ColumnFilter | undefined, kind: keyof typeof CONDITIONS, date1904: boolean): ConditionDraft {
  const known = conditionOf(filter, kind, date1904);
  if (known) return { id: known.condition.id, inputs: known.inputs };
  return { id: filter && filter.filterOn !== 'Values' ? 'other' : '', inputs: [] };
}

/** While values are searched for, those found alone count, with what shows already if that is to stay. */
function tickedIn(
  { ticked, query, isAdded }: TickedValues,
  choices: readonly FilterChoice[],
): ReadonlySet<FilterChoice> {
  return query !== '' && isAdded ? new Set([...ticked, ...choices.filter(({ passes }) => passes)]) : ticked;
}
