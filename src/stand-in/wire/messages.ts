/** The messages between office.js and its host: one ProcessQuery request, its answer, and what the host pushes. */

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** In the arguments' places: ids of object paths, 0 for plain values; arrays for arrays of objects. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** How an object is reached. The types: see `pathTypes`. */
export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly RecursiveQueryInfo?: { readonly Queries: Readonly<Record<string, QueryInfo>>; readonly MaxDepth: number };
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location?: string;
  readonly HttpStatusCode: number;
  readonly ActionIndex?: number;
}

export interface ResponseBody {
  readonly Error?: WireError;
  readonly Results?: readonly ActionResult[];
  readonly ProcessedResults?: { readonly Results: readonly ActionResult[] };
  readonly TraceIds?: readonly number[];
}

/** Something the host tells unasked: an event, or a call of a custom function. */
export interface PushedEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

export const pathTypes = {
  workbook: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const actionTypes = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** Set in a request's flags when it may wait until the user has left the cell being edited. */
export const delayForCellEditFlag = 64;

export const eventCategory = 65_536;
export const customFunctionCategory = 1;
