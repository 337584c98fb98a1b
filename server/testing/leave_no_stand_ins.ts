import { afterAll, vi } from 'vitest'

/** Unit tests share a process and its modules: what a file put in the place of a clock or a global goes when the file ends. */
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})
