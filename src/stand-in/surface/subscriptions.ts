import type { HostType } from '../wire/host-type';
import type { Session } from '../wire/session';

/** Targets of events that concern the workbook as a whole. */
export const workbookTarget = 'Workbook';

export const subscriptionKey = (eventType: number, target: string): string => `${eventType}|${target}`;

function change(session: Session, key: string, by: 1 | -1): void {
  const count = (session.subscriptions.get(key) ?? 0) + by;
  if (count > 0) {
    session.subscriptions.set(key, count);
  } else {
    session.subscriptions.delete(key);
  }
}

/** The events of a worksheet, which the collection of worksheets has of all of them; by the library's names. */
export const SHEET_EVENTS = {
  Activated: 11,
  Calculated: 16,
  DataChanged: 10,
  Deactivated: 12,
  SelectionChanged: 14,
  FormatChanged: 18,
  FormulaChanged: 23,
  ProtectionChanged: 24,
  RowHiddenChanged: 22,
  RowSorted: 19,
  ColumnSorted: 20,
  SingleClicked: 21,
  EventNameChanged: 25,
  EventVisibilityChanged: 26,
};

/**
 * The `_Register...Event` and `_Unregister...Event` methods behind `onChanged` and its like, for events by the
 * names the library gives them; `target` says whose events they are.
 */
export function subscriptions<T>(
  events: Readonly<Record<string, number>>,
  target: (state: T) => string,
): NonNullable<HostType<T>['methods']> {
  const methods: Record<string, (state: T, args: unknown, session: Session) => void> = {};
  for (const [name, eventType] of Object.entries(events)) {
    const suffix = name.startsWith('Event') ? name : `${name}Event`;
    methods[`_Register${suffix}`] = (state, _args, session) =>
      change(session, subscriptionKey(eventType, target(state)), 1);
    methods[`_Unregister${suffix}`] = (state, _args, session) =>
      change(session, subscriptionKey(eventType, target(state)), -1);
  }
  return methods;
}
