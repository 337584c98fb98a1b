import { type IngestionAnswer, ingestionAnswerSchema } from '#core/ingestion/contract.ts'
import type { LiveSource } from '../_live/live_state.ts'
import { loadJson } from '../_live/load_json.ts'

/** What became of the workspace's events, told as they are counted, and what waits, told with every pulse. */
export const INGESTION: LiveSource<IngestionAnswer> = {
  load: (signal) => loadJson('/api/v1/ingestion', (value) => ingestionAnswerSchema.parse(value), signal),
  hear: (known, event) => {
    if (event.kind === 'ingestion' || event.kind === 'refusals' || event.kind === 'lost') return { ...known, ...event.message }
    if (event.kind !== 'pulse') return known
    const { waitingJobs: waiting, waitingEvents, oldestWaitingSeconds, failedJobs: failed } = event.message
    return { ...known, waiting, waitingEvents, oldestWaitingSeconds, failed }
  },
}
