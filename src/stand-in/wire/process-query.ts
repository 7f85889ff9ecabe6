import { Arguments } from './arguments';
import { apiNotFound, HostError, toHostError } from './host-error';
import { isHostObject, memberName, type HostObject } from './host-type';
import {
  actionTypes,
  pathTypes,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type RequestBody,
  type ResponseBody,
} from './messages';
import { identityOf, query, requireSupported } from './query';
import type { Session } from './session';

/**
 * Carries out one request, a step at a time: its actions in order, up to the first that fails. What was done before stays
 * done, as in Excel; the answer holds those results and the error with the index of its action.
 */
export function* processQuery(body: RequestBody, session: Session): Generator<void, ResponseBody> {
  const request = new Request(body, session);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  session.live.clear();
  try {
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (action.ActionType === actionTypes.trace) {
          traces.push(action.Id);
          // The library takes up event handlers when the marker's own result comes.
          results.push({ ActionId: action.Id, Value: null });
        } else {
          const value = yield* request.perform(action);
          if (value !== undefined) {
            results.push({ ActionId: action.Id, Value: value });
          }
        }
      } catch (failure) {
        const error = toHostError(failure).at(request.location);
        return { Error: error.toWire(index), ProcessedResults: { Results: results }, TraceIds: traces };
      }
      yield;
    }
    return { Results: results, TraceIds: traces };
  } finally {
    session.live.clear();
  }
}

class Request {
  /** The member at work, for errors that do not say one. */
  location = '';
  private readonly resolved = new Map<number, HostObject | null>();
  /** Paths that this same request asks to keep: they answer with their reference from the first action on. */
  private readonly kept: ReadonlySet<number>;

  constructor(
    private readonly body: RequestBody,
    private readonly session: Session,
  ) {
    this.kept = new Set(
      body.Actions.filter((action) => action.Name === '_KeepReference').map((action) => action.ObjectPathId),
    );
  }

  /** The action's result; undefined where the library expects none. */
  *perform(action: Action): Generator<void, unknown> {
    const object = this.resolve(action.ObjectPathId);
    if (object && this.kept.has(action.ObjectPathId) && object.type.tracked) {
      this.session.references.keep(object);
    }
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return object && identityOf(object, this.session);
      case actionTypes.query:
      case actionTypes.queryAsJson:
        return object && this.located(object, () => query(object, action.QueryInfo ?? {}, this.session));
      case actionTypes.recursiveQuery:
        return object && this.queryDeep(object, action, 0);
      case actionTypes.method:
        return yield* this.callMethod(object, action);
      case actionTypes.setProperty:
        yield* this.setProperty(object, action.Name, this.arguments(action.ArgumentInfo)[0]);
        return undefined;
      case actionTypes.update:
        yield* this.update(object, action.ObjectState ?? {});
        return undefined;
      case actionTypes.ensureUnchanged:
        this.ensureUnchanged(object, action.ObjectState ?? {});
        return undefined;
      default:
        throw new HostError('NotImplemented', `Action type ${action.ActionType} is unknown.`);
    }
  }

  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) {
      return known;
    }
    const object = this.follow(id);
    this.resolved.set(id, object);
    if (object?.type.tracked) {
      this.session.live.add(object);
    }
    return object;
  }

  private follow(id: number): HostObject | null {
    const path = this.body.ObjectPaths[id];
    if (!path) {
      throw new HostError('InvalidObjectPath', `Object path ${id} is unknown.`);
    }
    const { session } = this;
    switch (path.ObjectPathType) {
      case pathTypes.workbook:
        return session.surface.root(session.workbook);
      case pathTypes.service: {
        const service = session.surface.services[path.Name];
        if (!service) {
          throw apiNotFound('Services', path.Name);
        }
        return service();
      }
      case pathTypes.reference: {
        const object = session.references.get(path.Name);
        if (!object) {
          throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
        }
        return object;
      }
      case pathTypes.nullObject:
        return null;
      default:
        break;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) {
      return null;
    }
    switch (path.ObjectPathType) {
      case pathTypes.property:
        return this.navigate(parent, path.Name);
      case pathTypes.method: {
        const result = this.invoke(parent, path.Name, path.ArgumentInfo);
        if (result !== null && !isHostObject(result)) {
          throw apiNotFound(parent.type.name, memberName(path.Name), 'gives no object');
        }
        return result;
      }
      case pathTypes.indexer: {
        const { item } = parent.type;
        if (!item) {
          throw apiNotFound(parent.type.name, 'getItem');
        }
        this.location = `${parent.type.name}.getItem`;
        return item.call(parent.type, parent.state, new Arguments(this.arguments(path.ArgumentInfo)), this.session);
      }
      default:
        throw new HostError('InvalidObjectPath', `Object path type ${path.ObjectPathType} is unknown.`);
    }
  }

  private navigate(parent: HostObject, name: string): HostObject | null {
    const follow = parent.type.objects?.[name];
    if (!follow) {
      throw apiNotFound(parent.type.name, memberName(name));
    }
    return this.located(
      parent,
      () => {
        requireSupported(parent, memberName(name), this.session);
        return follow(parent.state, this.session);
      },
      name,
    );
  }

  private *callMethod(object: HostObject | null, action: Action): Generator<void, unknown> {
    if (action.Name === '_KeepReference') {
      return null;
    }
    const inSteps = object?.type.methodsInSteps?.[action.Name];
    if (object && inSteps) {
      const given = new Arguments(this.arguments(action.ArgumentInfo));
      yield* this.inSteps(object, action.Name, inSteps(object.state, given, this.session));
      return null;
    }
    // Excel lets calls on a null object pass; samples rely on it (getItemOrNullObject("x").delete()).
    const result = object === null ? null : this.invoke(object, action.Name, action.ArgumentInfo);
    return result === undefined || isHostObject(result) ? null : result;
  }

  private invoke(object: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    const method = object.type.methods?.[name];
    if (!method) {
      const byIndex = name === 'GetItem' && object.type.item;
      if (byIndex) {
        return byIndex.call(object.type, object.state, new Arguments(this.arguments(info)), this.session);
      }
      throw apiNotFound(object.type.name, memberName(name));
    }
    return this.located(
      object,
      () => {
        requireSupported(object, memberName(name), this.session);
        return method(object.state, new Arguments(this.arguments(info)), this.session);
      },
      name,
    );
  }

  private *setProperty(object: HostObject | null, name: string, value: unknown): Generator<void> {
    if (object === null) {
      return;
    }
    const property = object.type.properties?.[name];
    if (!property?.set) {
      throw apiNotFound(object.type.name, memberName(name), property ? 'is read-only here' : undefined);
    }
    const steps = this.located(
      object,
      () => {
        requireSupported(object, memberName(name), this.session);
        const { state } = object;
        return property.setInSteps?.(state, value, this.session) ?? property.set?.(state, value, this.session);
      },
      name,
    );
    if (steps) yield* this.inSteps(object, name, steps);
  }

  private *inSteps(object: HostObject, name: string, steps: Generator<void>): Generator<void> {
    while (!this.located(object, () => steps.next().done, name)) yield;
  }

  private *update(object: HostObject | null, state: Readonly<Record<string, unknown>>): Generator<void> {
    for (const [key, value] of Object.entries(state)) {
      const name = key.charAt(0).toUpperCase() + key.slice(1);
      if (object?.type.objects?.[name]) {
        yield* this.update(this.navigate(object, name), value as Readonly<Record<string, unknown>>);
      } else {
        yield* this.setProperty(object, name, value);
      }
    }
  }

  private ensureUnchanged(object: HostObject | null, expected: Readonly<Record<string, unknown>>): void {
    const names = Object.keys(expected);
    const current = object ? query(object, { Select: names }, this.session) : {};
    const differs = names.some((name) => {
      const key = Object.keys(current).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
      return JSON.stringify(key && current[key]) !== JSON.stringify(expected[name]);
    });
    if (differs) {
      throw new HostError('Conflict', 'Request could not be processed because of a conflict.');
    }
  }

  private queryDeep(object: HostObject, action: Action, depth: number): Record<string, unknown> {
    const { Queries = {}, MaxDepth = 0 } = action.RecursiveQueryInfo ?? {};
    const result = query(object, Queries[object.type.name] ?? {}, this.session);
    if (depth < MaxDepth) {
      for (const [name, follow] of Object.entries(object.type.objects ?? {})) {
        const child = follow(object.state, this.session);
        if (child && Queries[child.type.name]) {
          result[name] = this.queryDeep(child, action, depth + 1);
        }
      }
    }
    return result;
  }

  /** Runs a member's code; its errors say which member it was. */
  private located<T>(object: HostObject, run: () => T, name?: string): T {
    this.location = name === undefined ? object.type.name : `${object.type.name}.${memberName(name)}`;
    try {
      return run();
    } catch (failure) {
      throw toHostError(failure).at(name === undefined ? object.type.name : `${object.type.name}.${memberName(name)}`);
    }
  }

  /** The arguments' values, object paths replaced by their objects; a null object as argument is null. */
  private arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, references[index]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (Array.isArray(value)) {
      // Plain data is most of the traffic: only arrays with objects in them are walked.
      return Array.isArray(reference) ? value.map((item, index) => this.argument(item, reference[index])) : value;
    }
    if (typeof reference === 'number' && reference > 0) {
      return this.resolve(reference);
    }
    return this.dereference(value);
  }

  private dereference(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return value;
    }
    if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number') {
      return this.resolve(value._ObjectPathId);
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.dereference(inner)]));
  }
}
