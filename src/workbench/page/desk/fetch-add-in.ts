import type { FunctionsFile } from '../../../stand-in/functions/metadata';
import { ADD_IN_BASE, type AddInFiles } from './desk';

/** Fetches what Excel is told of the add-in: manifest, functions and the library's text. */
export async function fetchAddIn(): Promise<AddInFiles> {
  const [manifest, librarySource, zh, en] = await Promise.all([
    text('manifest.xml'),
    text('office/excel-win32-16.01.js'),
    text('functions.zh.json'),
    text('functions.en.json'),
  ]);
  return {
    manifest,
    librarySource,
    functions: { zh: JSON.parse(zh) as FunctionsFile, en: JSON.parse(en) as FunctionsFile },
  };
}

/** Fetches a workbook that lies on the server. */
export async function fetchBytes(address: string): Promise<Uint8Array> {
  return new Uint8Array(await (await answer(address)).arrayBuffer());
}

async function text(file: string): Promise<string> {
  return (await answer(ADD_IN_BASE + file)).text();
}

async function answer(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
