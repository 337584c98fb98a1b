import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst, TIMED } from './server/testing/longest_first.ts'

const EXCLUDE = ['**/node_modules/**', '**/.next/**', '**/.holdfast/**', '**/.mutants/**', 'e2e/**']
/** They kill what counts and what answers, and say how soon work goes on: nothing runs beside them. */
const ALONE = ['bin/start.it.test.ts', 'bin/acceptance/uci_incidents.it.test.ts']
/** Half of their time such files wait for what dies, hangs or comes late: with one more for two cores none is idle. */
const WORKERS = Math.ceil(availableParallelism() * 1.5)
const IT = {
  // One process a file: each has a database, a Redis and an environment of its own.
  pool: 'forks' as const,
  env: { NODE_ENV: 'test' as const, LOG_LEVEL: 'silent' },
}
const PLATFORM = { ...IT, testTimeout: 180_000, hookTimeout: 180_000 }
const WITH_SERVICES = {
  ...IT,
  globalSetup: ['server/testing/start_services.ts'],
  setupFiles: ['server/testing/own_services.ts'],
  testTimeout: 120_000,
  hookTimeout: 120_000,
}

export default defineConfig({
  test: {
    // Vitest leaves a core to itself, which has little to do: of two that would be half of them.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // Kinds, told apart by name and place: rules alone, with Postgres and Redis, whole processes, what measures time, and what is alone.
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
          ...WITH_SERVICES,
          name: 'integration',
          include: ['**/*.it.test.ts'],
          exclude: [...EXCLUDE, ...TIMED, 'bin/**', 'server/host/embedded/**'],
          maxWorkers: WORKERS,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...PLATFORM,
          name: 'platform',
          include: ['bin/**/*.it.test.ts', 'server/host/embedded/**/*.it.test.ts'],
          exclude: [...EXCLUDE, ...ALONE],
          maxWorkers: WORKERS,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { ...WITH_SERVICES, name: 'timed', include: TIMED, exclude: EXCLUDE, sequence: { groupOrder: 2 } },
      },
      {
        extends: true,
        test: { ...PLATFORM, name: 'alone', include: ALONE, exclude: EXCLUDE, maxWorkers: 1, sequence: { groupOrder: 3 } },
      },
    ],
  },
})
