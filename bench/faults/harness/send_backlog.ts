import { bodiesOf, sendAll } from '../../send_batches.ts'
import { takeEvents } from '../../simulated_events.ts'

const ANCHOR_MS = Date.parse('2026-09-28T00:00:00Z')
const CASES_A_DAY = 10_000
const EVENTS_A_REQUEST = 1_000
const CONNECTIONS = 8

/** Sends the first events of a busy operation as an import would: large requests, over several connections, as fast as they are taken. */
export async function sendBacklog(
  { address, key, seed }: { address: string; key: string; seed: number },
  events: number,
  casesPerDay = CASES_A_DAY,
): Promise<void> {
  const bodies = bodiesOf(takeEvents({ seed, casesPerDay, anchorMs: ANCHOR_MS }, events), EVENTS_A_REQUEST)
  await sendAll({ address, key }, bodies, EVENTS_A_REQUEST, CONNECTIONS)
}
