const report = process.env.MUTANTS_REPORT ?? '.mutants/report'

/**
 * Mutation testing: `npm run mutants -- core/policy` changes one small thing at a time, and a test has to notice each
 * (CONTRIBUTING.md). What is mutated, and against which tests, is told by bin/mutants.ts.
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './bin/checks/sample_mutants.mjs'],
  checkers: process.env.MUTANTS_SAMPLE ? ['sample'] : [],
  vitest: { configFile: 'vitest.mutants.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // Stryker reads it by an interface that TypeScript 7 has no more; where there is none, it goes on without.
  tsconfigFile: 'none.json',
  tempDirName: '.mutants/sandbox',
  ignorePatterns: ['.next', '.holdfast', '.mutants', 'test-results', 'playwright-report', 'docs/images'],
  reporters: ['json', 'html'],
  jsonReporter: { fileName: `${report}.json` },
  htmlReporter: { fileName: `${report}.html` },
  timeoutMS: 20_000,
  logLevel: 'warn',
}
