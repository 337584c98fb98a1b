import { runUntilStopped } from '#server/host/process/run_until_stopped.ts'
import { log } from '#server/platform/log/log.ts'
import { startWorkers } from '#workers/start.ts'

await runUntilStopped(async () => {
  const workers = await startWorkers(endAtOnce)
  return () => workers.close()
})

/** What is in hand does not move: to wait for it would be for ever. Its jobs are free for others within seconds, and we are started anew. */
function endAtOnce(): void {
  log.fatal('events were in hand for a minute and nothing moved; this process ends')
  process.exit(1)
}
