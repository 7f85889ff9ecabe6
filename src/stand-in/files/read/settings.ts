import type { WorkbookModel } from '../../model/workbook';
import type { OpcPackage } from '../package/opc-package';
import { childNamed, childrenNamed } from '../xml/tree';

/** The parts that keep add-ins' settings with the workbook, one for each add-in. */
function settingsPartPaths(source: Pick<OpcPackage, 'relationshipsOf'>): string[] {
  const panes = source.relationshipsOf('').ofKind('webextensiontaskpanes')[0]?.target;
  return panes === undefined
    ? []
    : source
        .relationshipsOf(panes)
        .ofKind('webextension')
        .map(({ target }) => target);
}

/** Reads the settings an add-in left. @param addInId whose; with none given, the first add-in's. */
export function readSettings(source: OpcPackage, model: WorkbookModel, addInId: string | undefined): void {
  const path = findSettingsPart(source, addInId);
  const bag = path === undefined ? undefined : childNamed(source.tree(path), 'properties');
  for (const { attributes } of bag ? childrenNamed(bag, 'property') : []) {
    model.settings.set(attributes.name ?? '', parseSetting(attributes.value ?? ''));
  }
}

export function findSettingsPart(
  source: Pick<OpcPackage, 'relationshipsOf' | 'tree'>,
  addInId: string | undefined,
): string | undefined {
  return settingsPartPaths(source).find((path) => {
    const id = childNamed(source.tree(path), 'reference')?.attributes.id ?? '';
    return addInId === undefined || plainId(id) === plainId(addInId);
  });
}

function plainId(id: string): string {
  return id.replace(/[{}]/g, '').toLowerCase();
}

function parseSetting(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
