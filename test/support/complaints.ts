import { format } from 'node:util';

/** What React and the product complain of on the console: nobody reads it there, so it fails the test it happens in. */
const complaints: string[] = [];

console.error = (...words: unknown[]) => void complaints.push(format(...words));

afterEach(() => {
  const found = complaints.splice(0);
  if (found.length > 0) throw new Error(`Written to console.error:\n${found.join('\n')}`);
});
