import { NAMESPACES, withOwnPrefixes } from '../../../src/stand-in/drawing/markup';
import { parseTree } from '../../../src/stand-in/files/xml/tree';
import { newWorkbook } from '../../../src/stand-in/files';
import type { Drawing } from '../../../src/stand-in/model/drawing-types';
import { floatingOn } from '../../../src/workbench/page/drawn/floating';
import { isKnownForm, outlineOf } from '../../../src/workbench/page/drawn/shape-outlines';
import { shapePicture, wrapped } from '../../../src/workbench/page/drawn/shape-picture';
import type { SvgNode } from '../../../src/workbench/page/drawn/svg';

interface Given {
  readonly prst?: string;
  readonly transform?: string;
  readonly body?: string;
  readonly text?: string;
  readonly geometry?: string;
}

const shape = (
  { prst = 'rect', transform = '', body = '', text = '', geometry }: Given,
  off = [0, 0],
  ext = [100, 50],
): string => `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="Box"/></xdr:nvSpPr>
  <xdr:spPr><a:xfrm ${transform}><a:off x="${off[0]}" y="${off[1]}"/><a:ext cx="${ext[0]}" cy="${ext[1]}"/></a:xfrm>${geometry ?? `<a:prstGeom prst="${prst}"/>`}
  <a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></xdr:spPr>${text === '' ? '' : `<xdr:txBody><a:bodyPr ${body}/><a:p><a:pPr algn="ctr"/><a:r><a:t>${text}</a:t></a:r></a:p></xdr:txBody>`}</xdr:sp>`;

/** What is drawn of a drawing's markup. */
function drawnOf(content: string) {
  const { model } = newWorkbook();
  const wrapper = withOwnPrefixes(
    parseTree(
      `<xdr:absoluteAnchor xmlns:xdr="${NAMESPACES.xdr}" xmlns:a="${NAMESPACES.a}">${content}</xdr:absoluteAnchor>`,
    ),
  );
  const drawing: Drawing = {
    id: '1',
    anchor: { kind: 'Absolute', left: 0, top: 0, width: 100, height: 50 },
    wrapper,
    moved: false,
    isNew: true,
    links: new Map(),
  };
  model.activeSheet.drawings.push(drawing);
  return floatingOn(model.activeSheet)[0]!;
}

const all = (node: SvgNode): SvgNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : all(child))),
];
const words = (given: Given, width = 100, height = 50): string[] => {
  const drawn = drawnOf(shape(given));
  return drawn.kind === 'shape'
    ? all(shapePicture(drawn.shape, width, height))
        .filter(({ name }) => name === 'text')
        .map(({ children }) => children.join(''))
    : [];
};

it('reads how far an object is turned, and how it is flipped', () => {
  expect(drawnOf(shape({ transform: 'rot="2700000" flipH="1"' }))).toMatchObject({
    kind: 'shape',
    degrees: 45,
    shape: { form: 'rect', fill: '#FF0000', isFlippedAcross: true },
  });
});

it('reads the parts of a group, also of one within another, by their shares of it', () => {
  const inner = `<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="4" name="Inner"/></xdr:nvGrpSpPr><xdr:grpSpPr><a:xfrm><a:off x="1000" y="0"/><a:ext cx="1000" cy="1000"/><a:chOff x="0" y="0"/><a:chExt cx="10" cy="10"/></a:xfrm></xdr:grpSpPr>
    ${shape({ text: 'two' }, [0, 5], [5, 5])}</xdr:grpSp>`;
  const group =
    drawnOf(`<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="3" name="Team"/></xdr:nvGrpSpPr><xdr:grpSpPr><a:xfrm rot="600000"><a:off x="0" y="0"/><a:ext cx="400" cy="200"/><a:chOff x="0" y="0"/><a:chExt cx="2000" cy="1000"/></a:xfrm></xdr:grpSpPr>
    ${shape({ text: 'one' }, [500, 500], [1000, 250])}${inner}</xdr:grpSp>`);
  expect(group).toMatchObject({
    kind: 'group',
    label: 'one, two',
    degrees: 10,
    parts: [
      { label: 'one', left: 0.25, top: 0.5, width: 0.5, height: 0.25 },
      { content: { kind: 'group', parts: [{ left: 0, top: 0.5, width: 0.5, height: 0.5 }] }, left: 0.5, width: 0.5 },
    ],
  });
});

it.each([
  ['rect', true],
  ['star5', true],
  ['flowChartDecision', true],
  ['bentConnector3', true],
  ['gear6', false],
  ['cloud', false],
])('%s is drawn: %s', (form, isDrawn) => {
  expect([isKnownForm(form), drawnOf(shape({ prst: form })).kind]).toEqual([isDrawn, isDrawn ? 'shape' : 'frame']);
  if (isDrawn) expect(outlineOf(form, 120, 60)).toMatch(/^M[-\d.HVLAaCz ]+$/u);
});

it('draws a free form as it is drawn, and names one that is worked out by formulas', () => {
  const free = (point: string): string =>
    `<a:custGeom><a:pathLst><a:path w="200" h="100"><a:moveTo><a:pt x="0" y="50"/></a:moveTo><a:lnTo><a:pt ${point}/></a:lnTo><a:close/></a:path></a:pathLst></a:custGeom>`;
  expect(drawnOf(shape({ geometry: free('x="100" y="100"') }))).toMatchObject({
    kind: 'shape',
    shape: { outline: 'M0.0000 0.5000L0.5000 1.0000Z' },
  });
  expect(drawnOf(shape({ geometry: free('x="wd2" y="100"') })).kind).toBe('frame');
});

it('breaks texts where they would not fit, and sets upright ones in columns', () => {
  expect(wrapped('服务窗口考核', { size: 10 }, 30)).toEqual(['服务窗', '口考核']);
  expect(wrapped('a window of two', { size: 10 }, 60)).toEqual(['a window', 'of two']);
  expect(wrapped('unbreakable', { size: 10 }, 30)).toEqual(['unbre', 'akabl', 'e']);
  expect(words({ text: '竖排', body: 'vert="eaVert"' })).toEqual(['竖', '排']);
  expect(words({ text: 'as it is however long', body: 'wrap="none"' })).toEqual(['as it is however long']);
});
