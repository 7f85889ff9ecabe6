const { readFileSync } = require('node:fs');
const path = require('node:path');
const { generateCustomFunctionsMetadata } = require('custom-functions-metadata');

const FOLDER = path.join(__dirname, '../src/functions');
const SOURCE = path.join(FOLDER, 'functions.ts');
/** Files the metadata are made from; a change of any makes them anew. */
const SOURCES = [SOURCE, path.join(FOLDER, 'help.zh.json')];

/**
 * What Excel is told of the custom functions, `functions.<language>.json`: signatures and English help are those of the
 * code, the Chinese help stands beside it. Names are never translated, for formulas are written with them.
 *
 * @returns {Promise<string>} JSON
 */
async function functionsMetadata(language) {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata([SOURCE], true);
  if (errors.length > 0) throw new Error(`src/functions/functions.ts: ${errors.join('; ')}`);
  const metadata = JSON.parse(metadataJson);
  if (language === 'zh') translate(metadata.functions, JSON.parse(readFileSync(SOURCES[1], 'utf8')));
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

function translate(functions, help) {
  for (const own of functions) {
    const words = help[own.id];
    if (!words?.description) throw new Error(`help.zh.json: ${own.id} has no description`);
    own.description = words.description;
    for (const parameter of own.parameters) {
      if (!words[parameter.name]) throw new Error(`help.zh.json: ${own.id} says nothing of ${parameter.name}`);
      parameter.description = words[parameter.name];
    }
  }
}

module.exports = { functionsMetadata, SOURCE, SOURCES };
