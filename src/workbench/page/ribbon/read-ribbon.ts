/** A button that the add-in puts into Excel's ribbon. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** The icon's address, 32 pixels wide. */
  readonly icon: string;
  /** The function that the button runs; undefined where it opens the pane. */
  readonly command: string | undefined;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** What a manifest says of an add-in, in one language. */
export interface Manifest {
  readonly name: string;
  readonly groups: readonly RibbonGroup[];
}

/**
 * Reads an add-in's manifest, as Excel does for its ribbon.
 *
 * @param locale such as `en-US`; texts without an override for it are the default ones
 * @param base where the add-in's own files lie, in place of the address the manifest gives
 */
export function readManifest(xml: string, locale: string, base: string): Manifest {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const resources = new Map(
    named(document, 'String', 'Image', 'Url').map((element) => [
      element.getAttribute('id') ?? '',
      valueOf(element, locale),
    ]),
  );
  const resource = (parent: Element, name: string): string => {
    const [element] = named(parent, name);
    return resources.get(element?.getAttribute('resid') ?? '') ?? '';
  };
  const button = (control: Element): RibbonButton => ({
    id: control.getAttribute('id') ?? '',
    label: resource(control, 'Label'),
    tip: resource(control, 'Description'),
    icon: iconAddress(control, resources, base),
    command: named(control, 'FunctionName')[0]?.textContent.trim(),
  });
  const [name] = named(document, 'DisplayName');
  return {
    name: name ? valueOf(name, locale) : '',
    groups: named(document, 'Group').map((group) => ({
      label: resource(group, 'Label'),
      buttons: named(group, 'Control').map(button),
    })),
  };
}

function iconAddress(control: Element, resources: ReadonlyMap<string, string>, base: string): string {
  const image = named(control, 'Image').find((element) => element.getAttribute('size') === '32');
  const address = resources.get(image?.getAttribute('resid') ?? '') ?? '';
  return address.replace(/^https:\/\/[^/]+\//u, base);
}

/** The text for a locale, or the default. */
function valueOf(element: Element, locale: string): string {
  const own = named(element, 'Override').find((override) => override.getAttribute('Locale') === locale);
  return (own ?? element).getAttribute(own ? 'Value' : 'DefaultValue') ?? '';
}

/** The elements of these names below a node, in whatever namespace. */
function named(parent: Document | Element, ...names: string[]): Element[] {
  return names.flatMap((name) => [...parent.getElementsByTagNameNS('*', name)]);
}
