import { test as base, expect } from '@playwright/test'

export { expect }

interface Settings {
  /** Console errors that a journey brings about on purpose, e.g. while the server is down; of two the second would be Playwright's options. */
  expectedErrors: [] | [RegExp]
}

/** Playwright's `test`, which fails on every console error and uncaught exception that the journey does not expect. */
export const test = base.extend<Settings & { watchConsole: undefined }>({
  expectedErrors: [[], { option: true }],
  watchConsole: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = []
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (failure) => errors.push(String(failure.error())))
      await use(undefined)
      const unexpected = errors.filter((error) => !expectedErrors.some((expected) => expected.test(error)))
      expect(unexpected, 'unexpected errors on the console').toEqual([])
    },
    { auto: true },
  ],
})
