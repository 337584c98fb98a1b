import { defineConfig } from 'vitest/config'

/** The tests that mutants are tried against, named by bin/mutants.ts; those with services get theirs as in vitest.config.ts. */
const include = (process.env.MUTANTS_TESTS ?? '').split(',')
const withServices = include.some((pattern) => /^(?:server|workers|gateway)\//.test(pattern))

export default defineConfig({
  test: {
    include,
    exclude: ['**/node_modules/**'],
    env: { NODE_ENV: 'test', LOG_LEVEL: 'silent' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    ...(withServices && {
      globalSetup: ['server/testing/start_services.ts'],
      setupFiles: ['server/testing/own_services.ts'],
      pool: 'forks',
    }),
  },
})
