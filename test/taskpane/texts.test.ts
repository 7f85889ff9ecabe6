import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../../src/taskpane');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/u.test(name));

/** Attributes that people see or hear. */
const SPOKEN = /^(?:aria-label|aria-description|title|label|placeholder|alt|hint|validationMessage|content|nothing)$/u;
const HAN = /\p{Script=Han}/u;
const WORD = /\p{L}{2,}/u;

/** The texts of a file that stand in the code where a catalogue's belong. */
function hardCoded(name: string): string[] {
  const source = ts.createSourceFile(
    name,
    readFileSync(join(root, name), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node) && WORD.test(node.text)) found.push(node.text.trim());
    if (
      ts.isJsxAttribute(node) &&
      SPOKEN.test(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    )
      found.push(node.getText());
    if ((ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) && HAN.test(node.text)) found.push(node.text);
    ts.forEachChild(node, look);
  };
  look(source);
  return found.map((text) => `${name}: ${text}`);
}

it('has no text of its own: every word comes from a catalogue', () => {
  expect(files.length).toBeGreaterThan(40);
  expect(files.flatMap(hardCoded)).toEqual([]);
});
