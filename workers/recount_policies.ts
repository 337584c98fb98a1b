import type { Worker } from 'bullmq'
import { RECOUNT_QUEUE, recountJobSchema } from '#core/queue/jobs.ts'
import { publishCommit } from '#server/counting/publish_commit.ts'
import { log } from '#server/platform/log/log.ts'
import { requestRecount } from '#server/platform/queue/recount_queue.ts'
import { listBuildingWorkspaces } from '#server/policy/list_building.ts'
import { recountWorkspace } from '#server/policy/recount_workspace.ts'
import { HopelessJob } from './classify_failure.ts'
import { registerWorker } from './register.ts'

const SWEEP_MS = 30_000

/** Builds new versions of policies in the background; a sweep finds those whose job was lost. */
export function startRecounting(): { worker: Worker; close(): Promise<void> } {
  let stopping = false
  const worker = registerWorker(RECOUNT_QUEUE, 1, async (job) => {
    const parsed = recountJobSchema.safeParse(job.data)
    if (!parsed.success) throw new HopelessJob('data must be {"workspaceId": n}')
    const commit = await recountWorkspace(parsed.data.workspaceId, () => stopping)
    if (commit) await publishCommit(commit)
  })
  const sweep = async (): Promise<void> => {
    for (const workspaceId of await listBuildingWorkspaces()) await requestRecount(workspaceId)
  }
  const timer = setInterval(() => {
    sweep().catch((error: unknown) => log.debug({ err: error }, 'the sweep for recounts failed'))
  }, SWEEP_MS)
  return {
    worker,
    async close() {
      stopping = true
      clearInterval(timer)
      await worker.close()
    },
  }
}
