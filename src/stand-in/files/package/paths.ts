/** Names of parts: `xl/worksheets/sheet1.xml`, without a leading slash. */

/** How names are compared: without case, whichever slash the tool that zipped them used. */
export function partKey(path: string): string {
  return path.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

/** The part that holds a part's relationships; those of the package itself for `''`. */
export function relationshipsPathOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

/** The part a relationship of `source` points to. Targets are absolute (`/xl/…`) or relative to the source's folder. */
export function resolveTarget(source: string, target: string): string {
  const plain = safeDecode(target.replace(/\\/g, '/').replace(/[?#].*$/, ''));
  if (plain.startsWith('/')) return plain.replace(/^\/+/, '');
  const steps = source.split('/').slice(0, -1);
  for (const step of plain.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** A target as a relationship of `source` spells it, relative. */
export function relativeTarget(source: string, path: string): string {
  const from = source.split('/').slice(0, -1);
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
