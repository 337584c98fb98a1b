import type { Temporal as Standard } from 'temporal-polyfill'

/**
 * The platform's own `Temporal` where it has one, as most browsers do by now; else the polyfill, which is fetched then alone:
 * 19 kB packed that most pages need not load.
 */
export const Temporal: typeof Standard =
  (globalThis as { Temporal?: typeof Standard }).Temporal ?? (await import('temporal-polyfill')).Temporal

export type ZonedDateTime = Standard.ZonedDateTime
