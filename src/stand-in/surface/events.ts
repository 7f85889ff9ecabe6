import { formatArea } from '../model/address';
import { intersect } from '../model/area';
import { bindingsTouching, type Binding } from '../model/bindings';
import type { ModelEvent } from '../model/events';
import type { SheetModel } from '../model/sheet';
import { shiftArea, type Shift } from '../model/references/shift';
import type { Area } from '../model/sheet-types';
import { eventCategory, type PushedEntry } from '../wire/messages';
import type { Session } from '../wire/session';
import { isRange, isRangeAreas } from './objects';
import { plainValue, valueType } from './ranges/range-values';
import { subscriptionKey, workbookTarget } from './subscriptions';
import { tableId } from './tables/tables-state';

/** The library's numbers of the events. */
const eventTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selected: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  rowHidden: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableSelected: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const;

type Payload = Readonly<Record<string, unknown>>;

/** Ranges in the add-in's hands follow the cells that moved. */
export function followShift(session: Session, sheet: SheetModel, shift: Shift): void {
  for (const object of new Set([...session.live, ...session.references.values()])) {
    if (isRange(object) && object.state.sheet === sheet && !object.state.gone) {
      const area = shiftArea(object.state.area, shift);
      object.state.gone = area === undefined;
      object.state.area = area ?? object.state.area;
    } else if (isRangeAreas(object) && object.state.sheet === sheet) {
      object.state.areas = object.state.areas.flatMap((area) => shiftArea(area, shift) ?? []);
    }
  }
}

/** What an add-in hears of a change: Excel's payloads, for every target somebody listens to. */
export function entriesFor(event: ModelEvent, session: Session): PushedEntry[] {
  return documentEntries(event).concat(
    payloads(event).flatMap(([eventType, targets, payload]) =>
      targets
        .filter((target) => session.subscriptions.has(subscriptionKey(eventType, target)))
        .map((target) => ({
          messageCategory: eventCategory,
          messageType: eventType,
          targetId: target,
          message: JSON.stringify(payload),
        })),
    ),
  );
}

/** Events of the older API that the library hears without asking for them: the selection, and the settings. */
function documentEntries(event: ModelEvent): PushedEntry[] {
  const entry = (messageType: number, targetId = '', message: object = {}): PushedEntry => ({
    messageCategory: eventCategory,
    messageType,
    targetId,
    message: JSON.stringify(message),
  });
  switch (event.kind) {
    case 'settings':
      return [entry(settingsChanged)];
    case 'cells':
      return boundTo(event).map(({ id }) => entry(bindingDataChanged, id));
    case 'selected':
      return [
        ...boundTo(event).map((binding) =>
          entry(bindingSelectionChanged, binding.id, selectedPart(binding, event.area)),
        ),
        entry(documentSelectionChanged),
      ];
    default:
      return [];
  }
}

const boundTo = ({ sheet, area }: { sheet: SheetModel; area: Area }): Binding[] =>
  bindingsTouching(sheet.workbook, sheet, (bound) => intersect(bound, area) !== undefined);

/** The selected cells of a binding, counted from its own first one. */
function selectedPart({ area: bound, table }: Binding, selected: Area): object {
  const home = table?.area ?? bound;
  const part = home && intersect(home, selected);
  return part
    ? {
        startRow: part.row - home.row,
        startColumn: part.column - home.column,
        rowCount: part.rowCount,
        columnCount: part.columnCount,
      }
    : {};
}

const settingsChanged = 1;
const documentSelectionChanged = 2;
const bindingSelectionChanged = 3;
const bindingDataChanged = 4;

type Entry = [eventType: number, targets: readonly string[], payload: Payload];

function payloads(event: ModelEvent): Entry[] {
  const source = event.author === 'remote' ? 'Remote' : 'Local';
  const triggerSource = event.author === 'addin' ? 'ThisLocalAddin' : 'Unknown';
  const types = eventTypes;
  if (event.kind === 'settings') {
    return [];
  }
  const { sheet } = event;
  const both = [sheet.id, workbookTarget];
  const worksheetId = sheet.id;
  switch (event.kind) {
    case 'cells': {
      const { single } = event;
      const details = single && {
        valueBefore: plainValue(single.before),
        valueAfter: plainValue(single.after),
        valueTypeBefore: valueType(single.before),
        valueTypeAfter: valueType(single.after),
      };
      return changedEntries(sheet, event.area, {
        changeType: 'RangeEdited',
        shiftDirection: 'None',
        source,
        triggerSource,
        ...details,
      });
    }
    case 'shifted':
      return changedEntries(sheet, event.shift.area, { ...shiftPayload(event.shift), source, triggerSource });
    case 'formulas': {
      const formulaDetails = event.cells.map(({ area, previous }) => ({
        cellAddress: formatArea(area),
        previousFormula: previous,
      }));
      return [[types.formulaChanged, both, { source, worksheetId, formulaDetails }]];
    }
    case 'formats':
      return [
        [
          types.formatChanged,
          both,
          { source, worksheetId, address: formatArea(event.area), referenceId: eventReference(sheet, event.area) },
        ],
      ];
    case 'rowHidden': {
      const changeType = event.hidden ? 'Hidden' : 'Unhidden';
      return [
        [types.rowHidden, both, { source, triggerSource, worksheetId, address: formatArea(event.area), changeType }],
      ];
    }
    case 'calculated':
      return [[types.calculated, both, { worksheetId, address: formatArea(event.area) }]];
    case 'selected':
      return selectionEntries(sheet, event.area);
    case 'activated': {
      const left: Entry[] = event.previous?.exists
        ? [[types.deactivated, [event.previous.id, workbookTarget], { worksheetId: event.previous.id }]]
        : [];
      return [...left, [types.activated, both, { worksheetId }]];
    }
    case 'sheetAdded':
      return [[types.added, [workbookTarget], { source, worksheetId }]];
    case 'sheetDeleted':
      return [[types.deleted, [workbookTarget], { source, worksheetId }]];
    case 'sheetRenamed':
      return [[types.nameChanged, both, { source, worksheetId, nameBefore: event.before, nameAfter: sheet.name }]];
    case 'sheetMoved':
      return [
        [
          types.moved,
          [workbookTarget],
          { source, worksheetId, positionBefore: event.before, positionAfter: event.after },
        ],
      ];
    case 'sheetVisibility':
      return [
        [
          types.visibilityChanged,
          both,
          { source, worksheetId, visibilityBefore: event.before, visibilityAfter: sheet.visibility },
        ],
      ];
    case 'protection':
      return [
        [
          types.protectionChanged,
          both,
          { source, worksheetId, isProtected: sheet.protection !== undefined, sheetPassword: null },
        ],
      ];
    case 'sorted':
      return [
        [
          event.by === 'rows' ? types.rowSorted : types.columnSorted,
          both,
          { source, worksheetId, address: formatArea(event.area) },
        ],
      ];
    case 'comments': {
      const { thread, change, reply } = event;
      const replyIds = reply ? [reply.id] : thread.replies.map(({ id }) => id);
      const details = { source, worksheetId, commentDetails: [{ commentId: thread.id, replyIds }] };
      return change === 'CommentAdded'
        ? [[types.commentAdded, both, details]]
        : change === 'CommentDeleted'
          ? [[types.commentDeleted, both, details]]
          : [[types.commentChanged, both, { ...details, changeType: change }]];
    }
    case 'tableAdded':
      return [[types.tableAdded, both, { source, worksheetId, tableId: tableId(event.table) }]];
    case 'tableDeleted':
      return [
        [types.tableDeleted, both, { source, worksheetId, tableId: tableId(event.table), tableName: event.table.name }],
      ];
  }
}

/** A change of cells is told to the sheet, the workbook, and the tables it touches. */
function changedEntries(sheet: SheetModel, area: Area, details: Payload): Entry[] {
  const address = formatArea(area);
  const referenceId = eventReference(sheet, area);
  const { shiftDirection, ...tableDetails } = details;
  const entries: Entry[] = [
    [
      eventTypes.changed,
      [sheet.id, workbookTarget],
      { worksheetId: sheet.id, address, referenceId, ...details, shiftDirection },
    ],
  ];
  for (const table of sheet.tables) {
    if (intersect(table.area, area)) {
      const id = tableId(table);
      entries.push([
        eventTypes.tableChanged,
        [id, workbookTarget, sheet.id],
        { worksheetId: sheet.id, tableId: id, address, referenceId, ...tableDetails },
      ]);
    }
  }
  return entries;
}

function shiftPayload({ kind, area, direction }: Shift): Payload {
  const done = kind === 'insert' ? 'Inserted' : 'Deleted';
  const line = area.columnCount === 16_384 ? 'Row' : area.rowCount === 1_048_576 ? 'Column' : 'Cell';
  return { changeType: `${line}${done}`, shiftDirection: line === 'Cell' ? `ShiftCell${direction}` : 'None' };
}

/** Tables hear of a selection inside them, and once when it leaves them: then without an address. */
function selectionEntries(sheet: SheetModel, area: Area): Entry[] {
  const entries: Entry[] = [
    [eventTypes.selected, [sheet.id, workbookTarget], { worksheetId: sheet.id, address: formatArea(area) }],
  ];
  for (const table of sheet.tables) {
    const inside = intersect(table.area, area);
    entries.push([
      eventTypes.tableSelected,
      [tableId(table)],
      { worksheetId: sheet.id, tableId: tableId(table), address: inside ? formatArea(inside) : '' },
    ]);
  }
  return entries;
}

/** Lets an event's `getRange` find its cells without keeping a reference for every event. */
const eventReference = (sheet: SheetModel, area: Area): string => `event|${sheet.id}|${formatArea(area)}`;
