import { onStop } from '#server/process/on_stop.ts'
import { startWorkers } from '#workers/start.ts'

const workers = await startWorkers()
onStop(() => workers.close())
