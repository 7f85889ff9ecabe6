/** Tests run on the real sources through swc; those that need a workbook ask for the stand-in's environment by docblock. */
module.exports = {
  testEnvironment: 'node',
  // A slow machine is no failure; no test of ours holds a time.
  testTimeout: 60_000,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['<rootDir>/test/e2e/', '<rootDir>/test/print/', '<rootDir>/test/interop/', '<rootDir>/test/bench/'],
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' } }],
  },
};
