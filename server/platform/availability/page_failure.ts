import { AsyncLocalStorage } from 'node:async_hooks'
import { serviceAway } from './service_away.ts'

/** What became of a page while it was made. */
export interface PageMade {
  /** It failed since a service that it needs is away, and may be had at the next try. */
  isServiceAway: boolean
}

declare global {
  var holdfastPages: AsyncLocalStorage<PageMade> | undefined
}

/** Of this process: pages and gateway are bundled each with modules of their own. */
function pagesInHand(): AsyncLocalStorage<PageMade> {
  globalThis.holdfastPages ??= new AsyncLocalStorage()
  return globalThis.holdfastPages
}

/** @returns what `make` gives; `made` says, as soon as it is known, what became of the page. */
export const makingPage = <T>(made: PageMade, make: () => T): T => pagesInHand().run(made, make)

/** Notes why the page in hand failed. Outside of one it does nothing. */
export function notePageFailure(error: unknown): void {
  const made = pagesInHand().getStore()
  if (made && serviceAway(error) !== null) made.isServiceAway = true
}
