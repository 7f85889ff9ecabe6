import { readFile } from 'node:fs/promises';
import type { CustomFunctionsGlobal, StartedExcel } from '../boot/node';
import type { FunctionMetadata, FunctionParameter, FunctionsFile } from '../functions/metadata';

type Run = (...args: never[]) => unknown;

/**
 * A script has no manifest that would tell Excel of its custom functions. Their descriptions are taken from its JSDoc
 * (`@customfunction`), as the build of an add-in takes them; a function without one is described by its own text when
 * it is associated. Formulas may write any namespace before the name.
 */
export async function takeFunctions(excel: StartedExcel, script: string): Promise<CustomFunctionsGlobal> {
  const described = await describedFunctions(await readFile(script, 'utf8'), script);
  const known = new Set(described.functions.map(({ id }) => id.toUpperCase()));
  excel.host.functions.load(described);
  const associate = (first: string | Readonly<Record<string, Run>>, run?: Run): void => {
    const all = typeof first === 'string' ? { [first]: run } : first;
    for (const [id, implementation] of Object.entries(all)) {
      if (!known.has(id.toUpperCase()) && typeof implementation === 'function') {
        known.add(id.toUpperCase());
        excel.host.functions.load({ ...described, functions: [metadataOf(id, implementation)] });
      }
    }
    // The library counts its arguments.
    if (typeof first === 'string') {
      excel.CustomFunctions.associate(first, run as Run);
    } else {
      excel.CustomFunctions.associate(first);
    }
  };
  return new Proxy(excel.CustomFunctions, {
    get: (target, name) => (name === 'associate' ? associate : (Reflect.get(target, name) as unknown)),
  });
}

async function describedFunctions(source: string, path: string): Promise<FunctionsFile> {
  if (!/@customfunction\b/i.test(source)) {
    return { functions: [] };
  }
  // It brings TypeScript's parser with it: loaded only where a script describes functions.
  const { parseTree } = await import('custom-functions-metadata');
  const { functions, extras } = parseTree(source, path);
  const errors = extras.flatMap((extra) => extra.errors);
  if (errors.length > 0) {
    throw new Error(errors.join(' '));
  }
  return {
    functions: (functions as unknown as FunctionMetadata[]).map((metadata) => ({ ...metadata, anyNamespace: true })),
  };
}

/** What the text of a function says of it: its parameters, and how it uses its invocation (its last parameter). */
export function metadataOf(id: string, run: Run): FunctionMetadata {
  const text = run.toString();
  const names = parameterNames(text);
  const uses = (member: string): boolean => new RegExp(`\\.\\s*${member}\\b`).test(text);
  const takesInvocation =
    /^_?(?:invocation|handler|context|caller)$/i.test(names.at(-1)?.name ?? '') &&
    ['setResult', 'onCanceled', 'address', 'parameterAddresses', 'functionName'].some(uses);
  const stream = takesInvocation && uses('setResult');
  return {
    id,
    name: id,
    anyNamespace: true,
    parameters: takesInvocation ? names.slice(0, -1) : names,
    options: {
      stream,
      cancelable: takesInvocation && uses('onCanceled'),
      requiresAddress: takesInvocation && uses('address'),
      requiresParameterAddresses: takesInvocation && uses('parameterAddresses'),
    },
  };
}

function parameterNames(text: string): FunctionParameter[] {
  const lone = /^(?:async\s+)?([\p{L}_$][\p{L}\p{N}_$]*)\s*=>/u.exec(text)?.[1];
  const inside = lone ?? text.slice(text.indexOf('(') + 1, closing(text, text.indexOf('(')));
  return splitList(inside).map((part) => {
    const name = part.split('=')[0]?.trim() ?? '';
    return { name, dimensionality: 'either', optional: part.includes('='), repeating: name.startsWith('...') };
  });
}

/** The bracket that closes the one at a place. */
function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    depth += '([{'.includes(text.charAt(at)) ? 1 : ')]}'.includes(text.charAt(at)) ? -1 : 0;
    if (depth === 0) {
      return at;
    }
  }
  return text.length;
}

/** Parts between the commas that stand in no brackets. */
function splitList(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if ('([{'.includes(text.charAt(at)) && at < text.length) {
      at = closing(text, at);
    } else if (at === text.length || text.charAt(at) === ',') {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  return parts.filter((part) => part !== '');
}
