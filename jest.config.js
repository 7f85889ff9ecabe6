/** Tests run on the real sources through swc; those that need a workbook ask for the stand-in's environment by docblock. */
module.exports = {
  testEnvironment: 'node',
  // A slow machine is no failure; no test of ours holds a time.
  testTimeout: 60_000,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: [
    '<rootDir>/test/e2e/',
    '<rootDir>/test/print/',
    '<rootDir>/test/interop/',
    '<rootDir>/test/library/',
    '<rootDir>/test/bench/',
  ],
  setupFilesAfterEnv: ['<rootDir>/test/support/complaints.ts'],
  // d3 comes as ES modules, which Jest does not take; beside them lies the same as a script.
  moduleNameMapper: { '^(d3-[a-z-]+|internmap)$': '<rootDir>/node_modules/$1/dist/$1.js' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
  },
};
