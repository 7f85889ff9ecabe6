import { parseArea } from '../../model/address';
import type { ConditionalFormat, DifferentialFormat } from '../../model/rules/conditional-format-types';
import { anchorOf } from '../../model/rules/rule-areas';
import type { SheetModel } from '../../model/sheet';
import type { Area } from '../../model/sheet-types';
import { EXTENSION_URIS, ruleOrigins } from '../conditional-words';
import type { XmlElement } from '../xml/tree';
import { readConditionalRule, type RuleColors } from './conditional-rules';
import { readDifferentialFormat } from './differential-formats';
import { extensionOf, partNamed, partsNamed, partText } from './extensions';
import { isOn } from './fonts';

export interface ConditionalContext extends RuleColors {
  readonly differentialFormats: readonly DifferentialFormat[];
}

type Found = ConditionalFormat & { priority: number };

/** Rectangles of a list such as `A1:B2 D4`. */
export const areasOf = (list: string | undefined): Area[] =>
  (list ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((reference) => parseArea(reference) ?? []);

/**
 * Reads a sheet's conditional formats: those of its own list, completed by what an extension says of them, and those
 * that stand in the extension alone.
 */
export function readConditionalFormats(
  sheet: SheetModel,
  blocks: readonly XmlElement[],
  extensions: XmlElement | undefined,
  context: ConditionalContext,
): void {
  const extended = partsNamed(
    extensionOf(extensions, EXTENSION_URIS.conditionalFormats),
    'conditionalFormatting',
  ).flatMap((block) =>
    partsNamed(block, 'cfRule').map((rule) => ({
      rule,
      areas: areasOf(partText(block, 'sqref')),
      pivot: isPivot(block),
    })),
  );
  const taken = new Set<XmlElement>();
  const found: Found[] = [];
  const add = (
    areas: readonly Area[],
    pivot: boolean,
    rule: XmlElement | undefined,
    extension: XmlElement | undefined,
  ): void => {
    const said = (rule ?? extension) as XmlElement;
    if (areas.length === 0) return;
    const read = readConditionalRule(rule, extension, context);
    const format = formatOf(said, context);
    ruleOrigins.set(read, { rule, extension, pivot, format, ...anchorOf(areas) });
    const { stopIfTrue, priority } = said.attributes;
    const stops = stopIfTrue !== undefined && isOn(stopIfTrue);
    found.push({
      id: sheet.workbook.newRuleId(),
      areas,
      rule: read,
      format,
      stopIfTrue: stops,
      priority: Number(priority ?? 0),
    });
  };
  for (const block of blocks) {
    for (const rule of partsNamed(block, 'cfRule')) {
      const id = extensionId(rule);
      const more =
        id === undefined
          ? undefined
          : extended.find(({ rule: other }) => other.attributes.id?.toLowerCase() === id)?.rule;
      if (more) taken.add(more);
      add(areasOf(block.attributes.sqref), isPivot(block), rule, more);
    }
  }
  for (const { rule, areas, pivot } of extended) if (!taken.has(rule)) add(areas, pivot, undefined, rule);
  found.sort((a, b) => a.priority - b.priority);
  sheet.conditionalFormats = found.map(({ priority: _priority, ...format }) => format);
}

const isPivot = ({ attributes }: XmlElement): boolean => attributes.pivot !== undefined && isOn(attributes.pivot);

/** The id by which a rule names its other half in the extension. */
function extensionId(rule: XmlElement): string | undefined {
  const ids = partsNamed(partNamed(rule, 'extLst'), 'ext').flatMap((ext) => partText(ext, 'id') ?? []);
  return ids[0]?.trim().toLowerCase();
}

function formatOf(rule: XmlElement, { differentialFormats }: ConditionalContext): DifferentialFormat {
  const inline = partNamed(rule, 'dxf');
  if (inline) return readDifferentialFormat(inline);
  const { dxfId } = rule.attributes;
  return (dxfId === undefined ? undefined : differentialFormats[Number(dxfId)]) ?? {};
}
