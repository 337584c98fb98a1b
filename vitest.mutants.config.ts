import { relative } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type Reporter, type TestSpecification, type Vitest } from 'vitest/node'

/** The tests that mutants are tried against, named by bin/mutants.ts; those with services get theirs as in vitest.config.ts. */
const include = (process.env.MUTANTS_TESTS ?? '').split(',')
const withServices = include.some((pattern) => /^(?:server|workers|gateway)\//.test(pattern))

/** Stryker asks tests alone: a file that a mutant keeps from being loaded has none, and would pass for one that is content. */
function tellBrokenFiles(): Reporter {
  let vitest: Vitest | undefined
  return {
    onInit: (started) => {
      vitest = started
    },
    onTestModuleEnd: (file) => {
      for (const error of file.errors()) vitest?.state.catchError(error, 'Unhandled Error')
    },
  }
}

/** The first test that notices a mutant is enough, and most need no long one. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const tookMs = ({ project, moduleId }: TestSpecification): number =>
      this.ctx.cache.getFileTestResults(`${project.name}:${relative(this.ctx.config.root, moduleId)}`)?.duration ?? 0
    return files.sort((a, b) => tookMs(a) - tookMs(b))
  }
}

export default defineConfig({
  test: {
    include,
    reporters: [tellBrokenFiles()],
    exclude: ['**/node_modules/**'],
    env: { NODE_ENV: 'test', LOG_LEVEL: 'silent' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { sequencer: QuickestFirst },
    ...(withServices && {
      // Most that wait for long wait for what a mutant keeps from coming.
      env: { NODE_ENV: 'test', LOG_LEVEL: 'silent', TESTS_WAIT_MS: '5000' },
      testTimeout: 20_000,
      globalSetup: ['server/testing/start_services.ts'],
      setupFiles: ['server/testing/own_services.ts', 'server/testing/short_properties.ts'],
      pool: 'forks',
    }),
  },
})
