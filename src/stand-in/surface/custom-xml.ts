import { parseTree } from '../files/xml/tree';
import { prefixOf } from '../files/xml/scan';
import { invalidArgument, itemNotFound } from '../model/model-error';
import type { CustomXmlPart, WorkbookModel } from '../model/workbook';
import type { Arguments } from '../wire/arguments';
import { hostType, make, type HostObject, type HostType } from '../wire/host-type';

interface PartState {
  readonly workbook: WorkbookModel;
  readonly part: CustomXmlPart;
}

/** Parts by their namespace, as a collection of them is asked for. */
interface ScopeState {
  readonly workbook: WorkbookModel;
  readonly namespaceUri: string;
}

/** The part, unless it was deleted. */
function present({ workbook, part }: PartState): CustomXmlPart {
  if (!workbook.customXmlParts.includes(part)) {
    throw itemNotFound();
  }
  return part;
}

/** The namespace of the root element; broken XML is an InvalidArgument. */
function namespaceOf(xml: string): string {
  try {
    const root = parseTree(xml);
    const prefix = prefixOf(root.name).slice(0, -1);
    return root.attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`] ?? '';
  } catch {
    throw invalidArgument();
  }
}

const namespaceOfPart = ({ xml }: CustomXmlPart): string => {
  try {
    return namespaceOf(xml);
  } catch {
    // One of a file that was never XML belongs to no namespace.
    return '';
  }
};

const partType: HostType<PartState> = hostType({
  name: 'CustomXmlPart',
  identity: ({ part }) => ({ Id: part.id }),
  properties: {
    Id: { get: ({ part }) => part.id },
    NamespaceUri: { get: (state) => namespaceOfPart(present(state)) },
  },
  methods: {
    GetXml: (state) => present(state).xml,
    SetXml(state, args) {
      const xml = args.string(0);
      namespaceOf(xml);
      present(state).xml = xml;
      state.workbook.changes.add('customXml');
    },
    Delete(state) {
      const part = present(state);
      state.workbook.customXmlParts = state.workbook.customXmlParts.filter((other) => other !== part);
      state.workbook.changes.add('customXml');
    },
  },
});

const object = (workbook: WorkbookModel, part: CustomXmlPart | undefined): HostObject<PartState> | null =>
  part ? make(partType, { workbook, part }) : null;

function required(found: HostObject<PartState> | null): HostObject<PartState> {
  if (!found) {
    throw itemNotFound();
  }
  return found;
}

const byId = (parts: readonly CustomXmlPart[], args: Arguments): CustomXmlPart | undefined =>
  parts.find(({ id }) => id.toLowerCase() === args.string(0).toLowerCase());

const inScope = ({ workbook, namespaceUri }: ScopeState): CustomXmlPart[] =>
  workbook.customXmlParts.filter((part) => namespaceOfPart(part) === namespaceUri);

/** The only part of a namespace; several are none. */
const onlyOne = (state: ScopeState): HostObject<PartState> | null => {
  const parts = inScope(state);
  return parts.length === 1 ? object(state.workbook, parts[0]) : null;
};

const scopedType: HostType<ScopeState> = hostType({
  name: 'CustomXmlPartScopedCollection',
  items: (state) => inScope(state).map((part) => make(partType, { workbook: state.workbook, part })),
  item: (state, args) => required(object(state.workbook, byId(inScope(state), args))),
  methods: {
    GetCount: (state) => inScope(state).length,
    GetItem: (state, args) => required(object(state.workbook, byId(inScope(state), args))),
    GetItemOrNullObject: (state, args) => object(state.workbook, byId(inScope(state), args)),
    GetOnlyItem: (state) => required(onlyOne(state)),
    GetOnlyItemOrNullObject: onlyOne,
  },
});

/** XML that add-ins keep with the workbook, each piece in a part of its own. */
export const customXmlPartsType: HostType<WorkbookModel> = hostType({
  name: 'CustomXmlPartCollection',
  items: (workbook) => workbook.customXmlParts.map((part) => make(partType, { workbook, part })),
  item: (workbook, args) => required(object(workbook, byId(workbook.customXmlParts, args))),
  methods: {
    Add(workbook, args) {
      const xml = args.string(0);
      namespaceOf(xml);
      const part = { id: `{${crypto.randomUUID().toUpperCase()}}`, xml };
      workbook.customXmlParts.push(part);
      workbook.changes.add('customXml');
      return make(partType, { workbook, part });
    },
    GetByNamespace: (workbook, args) => make(scopedType, { workbook, namespaceUri: args.string(0) }),
    GetCount: (workbook) => workbook.customXmlParts.length,
    GetItem: (workbook, args) => required(object(workbook, byId(workbook.customXmlParts, args))),
    GetItemOrNullObject: (workbook, args) => object(workbook, byId(workbook.customXmlParts, args)),
  },
});
