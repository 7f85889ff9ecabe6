import type { WorkbookModel } from '../model/workbook';
import type { AppRuntime } from './app-runtime';
import type { Faults } from './faults';
import type { HostObject } from './host-type';
import type { OfficeState } from './office-state';
import { type References } from './references';
import type { Requirements } from './requirement-sets';

/** The root and the services an add-in reaches by name, with what happens to ranges when cells move. */
export interface Surface {
  readonly root: (workbook: WorkbookModel) => HostObject;
  readonly services: Readonly<Record<string, () => HostObject>>;
}

/** Sizes beyond which Excel refuses; Infinity switches one off. */
export interface Limits {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly cells: number;
}

export const excelLimits: Limits = { requestBytes: 5 * 1024 * 1024, responseBytes: 5 * 1024 * 1024, cells: 5_000_000 };

/** One add-in's connection to the workbook: what it keeps, hears and may use. */
export interface Session {
  readonly workbook: WorkbookModel;
  readonly surface: Surface;
  readonly references: References;
  readonly requirements: Requirements;
  readonly limits: Limits;
  readonly faults: Faults;
  /** The add-in's shared runtime: its pane, and when it starts. */
  readonly appRuntime: AppRuntime;
  /** Events somebody listens to: `<event type>|<object id>` and how many registrations there are. */
  readonly subscriptions: Map<string, number>;
  /** `context.runtime.enableEvents`. */
  eventsEnabled: boolean;
  /** Everything of the current request that follows moving cells. */
  readonly live: Set<HostObject>;
  /** What the add-in asked of Office itself. */
  readonly office: OfficeState;
  /** The library has started and takes commands. */
  ready(): void;
  /** Takes in the results that custom functions deliver, in steps. */
  deliver(results: unknown): Generator<void>;
}
