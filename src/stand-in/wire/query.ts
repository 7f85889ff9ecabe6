import { apiNotFound, HostError } from './host-error';
import { memberName, type HostObject } from './host-type';
import type { QueryInfo } from './messages';
import type { Session } from './session';

/** What an object answers with whenever it is named: its id and, while it is kept, its reference. */
export function identityOf(object: HostObject, session: Session): Record<string, unknown> {
  const reference = session.references.idOf(object);
  return { ...object.type.identity?.(object.state), ...(reference !== undefined && { _ReferenceId: reference }) };
}

/** Loads properties: of an object those named (all plain ones for none), of a collection those of its items too. */
export function query(object: HostObject, info: QueryInfo, session: Session): Record<string, unknown> {
  const named = [...(info.Select ?? []), ...(info.Expand ?? [])];
  // `$none` asks for nothing but whether the object is there.
  const wanted = named.filter((path) => path.toLowerCase() !== '$none');
  if (named.length > 0 && wanted.length === 0) {
    return identityOf(object, session);
  }
  if (!object.type.items) {
    return project(object, wanted.length > 0 ? wanted : ['*'], session);
  }
  const own = wanted.filter((path) => hasOwn(object, path));
  const perItem = wanted.filter((path) => !hasOwn(object, path));
  const all = object.type.items(object.state, session);
  const from = info.Skip ?? 0;
  const page = info.Top === undefined ? all.slice(from) : all.slice(from, from + info.Top);
  const selection = perItem.length > 0 || wanted.length === 0 ? perItem : undefined;
  const items =
    selection &&
    page.map((item, index) => ({
      ...query(item, { Select: selection.length > 0 ? selection : ['*'] }, session),
      _Index: from + index,
    }));
  return {
    ...(own.length > 0 ? project(object, own, session) : identityOf(object, session)),
    ...(items && { _Items: items }),
  };
}

const hasOwn = (object: HostObject, path: string): boolean => {
  const head = path.split('/')[0] ?? '';
  return head !== '*' && (find(object.type.properties, head) ?? find(object.type.objects, head)) !== undefined;
};

/** Names in a selection are typed by people: any case will do. */
function find(members: object | undefined, name: string): string | undefined {
  const lower = name.toLowerCase();
  return members && Object.keys(members).find((member) => member.toLowerCase() === lower);
}

function project(object: HostObject, paths: readonly string[], session: Session): Record<string, unknown> {
  const { type } = object;
  const result = identityOf(object, session);
  const nested = new Map<string, string[]>();
  for (const path of paths) {
    const [head = '', ...rest] = path.split('/');
    if (head === '*' || head.toLowerCase() === '$all') {
      Object.assign(result, allPlain(object, session));
      continue;
    }
    const property = rest.length === 0 ? find(type.properties, head) : undefined;
    const link = find(type.objects, head);
    if (property !== undefined) {
      result[property] = readProperty(object, property, session);
    } else if (link !== undefined) {
      nested.set(link, [...(nested.get(link) ?? []), rest.length > 0 ? rest.join('/') : '*']);
    } else {
      throw apiNotFound(type.name, memberName(head));
    }
  }
  for (const [link, selection] of nested) {
    requireSupported(object, memberName(link), session);
    const child = type.objects?.[link]?.(object.state, session) ?? null;
    result[link] = child === null ? { _IsNull: true } : query(child, { Select: selection }, session);
  }
  return result;
}

function allPlain(object: HostObject, session: Session): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(object.type.properties ?? {})) {
    if (
      property.get &&
      !property.onlyWhenNamed &&
      session.requirements.missingFor(object.type.name, memberName(name)) === undefined
    ) {
      plain[name] = readProperty(object, name, session);
    }
  }
  return plain;
}

function readProperty(object: HostObject, name: string, session: Session): unknown {
  requireSupported(object, memberName(name), session);
  const property = object.type.properties?.[name];
  if (!property?.get) {
    throw apiNotFound(object.type.name, memberName(name), 'cannot be read');
  }
  try {
    return property.get(object.state, session);
  } catch (failure) {
    throw failure instanceof HostError ? failure.at(`${object.type.name}.${memberName(name)}`) : failure;
  }
}

/** Refuses a member of a set above those advertised. */
export function requireSupported(object: HostObject, member: string, session: Session): void {
  const missing = session.requirements.missingFor(object.type.name, member);
  if (missing !== undefined) {
    throw apiNotFound(object.type.name, member, `needs ${missing}, which this Excel does not have`);
  }
}
