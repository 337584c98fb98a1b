import { defineConfig } from 'vitest/config'

const EXCLUDE = ['**/node_modules/**', '**/.next/**', '**/.holdfast/**', '**/.mutants/**', 'e2e/**']

export default defineConfig({
  test: {
    // Vitest leaves a core to itself, which has little to do: of two that would be half of them.
    maxWorkers: '100%',
    // Three kinds, told apart by name and place: rules alone, with Postgres and Redis, and whole processes.
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...EXCLUDE, '**/*.it.test.ts'],
          env: { NODE_ENV: 'test', LOG_LEVEL: 'silent' },
          // Most files are read in less time than a process takes to start, and all import the same modules.
          isolate: false,
          setupFiles: ['server/testing/leave_no_stand_ins.ts'],
          // The statistical tests simulate months; a shared machine takes its time.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['**/*.it.test.ts'],
          exclude: [...EXCLUDE, 'bin/**', 'server/host/embedded/**'],
          globalSetup: ['server/testing/start_services.ts'],
          setupFiles: ['server/testing/own_services.ts'],
          // One process a file: each has a database, a Redis and an environment of its own.
          pool: 'forks',
          env: { NODE_ENV: 'test', LOG_LEVEL: 'silent' },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'platform',
          include: ['bin/**/*.it.test.ts', 'server/host/embedded/**/*.it.test.ts'],
          exclude: EXCLUDE,
          pool: 'forks',
          fileParallelism: false,
          env: { NODE_ENV: 'test', LOG_LEVEL: 'silent' },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
