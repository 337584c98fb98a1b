import fc from 'fast-check'

/** Long enough for some worlds, of which one nearly always shows a mistake: many mutants wait. */
const BEGUN_WITHIN_MS = 1_000

/** Under mutants: properties try the same worlds each time, begin none after a while, and make none smaller that fails. */
fc.configureGlobal({ seed: 6, endOnFailure: true })
fc.installGlobalPlugin(() => {
  let untilMs: number | undefined
  return {
    decorateRun: (run) => (world) => {
      untilMs ??= Date.now() + BEGUN_WITHIN_MS
      return Date.now() < untilMs ? run(world) : null
    },
  }
})
