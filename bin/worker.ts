import { runUntilStopped } from '#server/host/process/run_until_stopped.ts'
import { startWorkers } from '#workers/start.ts'

await runUntilStopped(async () => {
  const workers = await startWorkers()
  return () => workers.close()
})
