import { SaxesParser } from 'saxes';
import { XmlScanner } from '../../../src/stand-in/files/xml/scanner';

/** All a scanner reports of pieces, texts that were cut joined again. */
function scanned(pieces: readonly string[]): unknown[] {
  const seen: unknown[] = [];
  const scanner = new XmlScanner({
    open: (name, attributes) => seen.push([name, attributes]),
    close: (name) => seen.push(`/${name}`),
    text: (text) => seen.push({ text }),
  });
  pieces.forEach((piece) => scanner.write(piece));
  scanner.end();
  return joined(seen);
}

function joined(seen: readonly unknown[]): unknown[] {
  return seen.reduce<unknown[]>((all, one) => {
    const last = all.at(-1);
    const isText = (value: unknown): value is { text: string } =>
      typeof value === 'object' && value !== null && 'text' in value;
    if (isText(one) && isText(last)) all[all.length - 1] = { text: last.text + one.text };
    else if (!isText(one) || one.text !== '') all.push(one);
    return all;
  }, []);
}

/** The same by a parser that checks everything. */
function parsed(xml: string): unknown[] {
  const seen: unknown[] = [];
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => seen.push([name, { ...attributes }]));
  parser.on('closetag', ({ name }) => seen.push(`/${name}`));
  parser.on('text', (text) => seen.push({ text }));
  parser.on('cdata', (text) => seen.push({ text }));
  parser.write(xml).close();
  // It reports the space around the root element too.
  const all = joined(seen);
  const isSpace = (one: unknown): boolean => JSON.stringify(one) === '{"text":"\\n"}';
  return all.filter((one, index) => !((index === 0 || index === all.length - 1) && isSpace(one)));
}

const documents = [
  '<?xml version="1.0" encoding="UTF-8"?>\r\n<a x="1"><b y=\'2 &amp; "3"\' z = "&#20013;&#x4e2d;" /><c>a &lt; b\r\nc</c></a>',
  '<!DOCTYPE r [<!ELEMENT r ANY>]><r><!-- <x> & ]]> --><![CDATA[<&>]]>x<?pi <y>?>&#128512;é</r>\n',
  '<x:r xmlns:x="u"><x:v>1</x:v  ><x:t xml:space="preserve"> a\tb </x:t></x:r>',
  '<r a="x\ny\tz" b="&gt;>"/>',
];

test.each(documents)('reports what a full parser reports, wherever the pieces are cut: %s', (xml) => {
  const whole = parsed(xml);
  expect(scanned([xml])).toEqual(whole);
  for (let at = 1; at < xml.length; at += 1) expect(scanned([xml.slice(0, at), xml.slice(at)])).toEqual(whole);
  expect(scanned([...xml].flatMap((character) => [...character]))).toEqual(whole);
});

test.each([
  '',
  'text',
  '<a>',
  '<a></b>',
  '</a>',
  '<a/><b/>',
  '<a x=1/>',
  '<a x/>',
  '<a x="1/>',
  '<a>&none;</a>',
  '<a>&</a>',
  '<a x="<"/>',
  '<a',
  '<a>1</a',
  '<!x><a/>',
  '< a/>',
])('refuses what is not well formed: %s', (xml) => {
  expect(() => scanned([xml])).toThrow();
  expect(() => scanned([...xml])).toThrow();
});
