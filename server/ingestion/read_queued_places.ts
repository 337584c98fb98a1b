import { type LedgerRow, ledgerPlaceOf, ledgerPlacesIn, ledgerRows } from '#core/ingestion/ledger.ts'
import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { getQueue } from '../platform/queue/queues.ts'
import { getProducerRedis } from '../platform/redis/connections.ts'

const LISTS = ['wait', 'paused']
/** Those that were given up are told as such, and can be tried again. */
const SETS = ['prioritized', 'delayed', 'waiting-children', 'failed']
/** Redis does nothing else meanwhile: a few milliseconds. */
const PAGE_JOBS = 5_000

/**
 * Reads all that the queue holds of our doors. A page is one atomic look, so that a job on its way is not missed; a longer queue is
 * read from its far end on, which none is taken from, and with each page what is in hand.
 */
export async function readQueuedPlaces(pageJobs = PAGE_JOBS): Promise<LedgerRow[]> {
  const queue = getQueue(EVENT_QUEUE)
  let rows: LedgerRow[] = []
  for (let from = 0; ; from += pageJobs) {
    const look = getProducerRedis().multi().lrange(queue.toKey('active'), 0, -1)
    for (const name of LISTS) look.lrange(queue.toKey(name), from, from + pageJobs - 1)
    for (const name of SETS) look.zrevrange(queue.toKey(name), from, from + pageJobs - 1)
    const [active = [], ...pages] = ((await look.exec()) ?? []).map(([error, ids]) => {
      if (error) throw error
      return Array.isArray(ids) ? ids.map(String) : []
    })
    const places = [active, ...pages].flat().flatMap((id) => ledgerPlaceOf(id) ?? [])
    rows = ledgerRows([...ledgerPlacesIn(rows), ...places])
    if (pages.every(({ length }) => length < pageJobs)) return rows
  }
}
