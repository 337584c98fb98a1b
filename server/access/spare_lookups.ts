import { Problem } from '#core/problem.ts'
import type { FreshCache } from '../platform/cache/fresh_for.ts'
import type { Allowance } from '../platform/rate_limit/allow_each.ts'
import { networkOf } from './network_of.ts'

/** Keys that were good, kept so that no flood from their own address keeps them out. */
const MAX_KNOWN = 10_000

export interface Lookups<Holder> {
  /** @returns whose the key is, where that is known at once; undefined where `find` would ask. */
  known(hash: string): Holder | null | undefined
  /**
   * @param from the address that asks.
   * @returns whose the key is, null where it is nobody's.
   * @throws Problem `rate_limited` where that address has tried too many that were nobody's.
   */
  find(hash: string, from: string): Promise<Holder | null>
}

/**
 * Asks `holders` for keys. A key that is nobody's costs a transaction and takes one from its sender's allowance, one that was
 * good before is always looked up, and what is remembered costs nothing. Those that are being looked up count as nobody's.
 */
export function spareLookups<Holder>(holders: FreshCache<string, Holder | null>, allowance: Allowance): Lookups<Holder> {
  const known = new Set<string>()
  const note = (hash: string, isGood: boolean): void => {
    known.delete(hash)
    if (!isGood) return
    known.add(hash)
    for (const oldest of known) {
      if (known.size <= MAX_KNOWN) break
      known.delete(oldest)
    }
  }
  const findAnew = async (hash: string, from: string): Promise<Holder | null> => {
    const network = networkOf(from)
    const waitMs = allowance.take(network)
    if (waitMs > 0) throw new Problem('rate_limited', 'too many unknown API keys from this address', {}, waitMs / 1_000)
    let isNobodys = false
    try {
      const holder = await holders.get(hash)
      isNobodys = holder === null
      return holder
    } finally {
      if (!isNobodys) allowance.giveBack(network)
    }
  }
  return {
    known: holders.known,
    async find(hash, from) {
      if (holders.holds(hash)) return holders.get(hash)
      const holder = await (known.has(hash) ? holders.get(hash) : findAnew(hash, from))
      note(hash, holder !== null)
      return holder
    },
  }
}
