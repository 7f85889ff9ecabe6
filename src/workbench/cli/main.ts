import { run } from './run';

// npm runs scripts in the project's folder; people name files from where they are.
const folder = process.env['INIT_CWD'] ?? process.cwd();

void run(process.argv.slice(2), { folder, stdout: process.stdout, stderr: process.stderr, now: new Date() }).then(
  (status) => {
    // Not process.exit: what is still being written to a pipe must arrive.
    process.exitCode = status;
  },
);
