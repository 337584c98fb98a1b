import { Pool } from 'undici'
import type { Fault } from './harness/fault.ts'
import { verdictOf } from './harness/outcome.ts'

const KEYS = 1_000
const CONNECTIONS = 20
/** A hundred at first, and one more each second. */
const MOST_LOOKED_UP = 200

/** Keys that are nobody's, from one address; a good one is answered meanwhile. */
export const MADE_UP_KEYS: Fault = {
  name: 'made-up keys',
  run: async ({ address, found }) => {
    const { key } = await found('made-up-keys')
    const pool = new Pool(address, { connections: CONNECTIONS })
    const ask = async (token: string): Promise<number> => {
      const answer = await pool.request({
        path: '/api/v1/ingestion',
        method: 'GET',
        headers: { authorization: `Bearer ${token}` },
      })
      await answer.body.dump()
      return answer.statusCode
    }
    try {
      const good = await ask(key)
      const statuses = await Promise.all(
        Array.from({ length: KEYS }, (_, number) => ask(`hf_made_up_${number}_${'x'.repeat(24)}`)),
      )
      const again = await ask(key)
      const lookedUp = statuses.filter((status) => status === 401).length
      const refused = statuses.filter((status) => status === 429).length
      const isMet = good === 200 && again === 200 && lookedUp <= MOST_LOOKED_UP && lookedUp + refused === KEYS
      return {
        fault: `${KEYS.toLocaleString('en')} made-up keys`,
        expected: `at most ${MOST_LOOKED_UP} are looked up, a good key works`,
        seen: `${lookedUp} looked up, ${refused} refused, the good key answers ${again}`,
        lost: null,
        doubled: null,
        verdict: verdictOf(isMet, null, null),
      }
    } finally {
      await pool.destroy()
    }
  },
}
