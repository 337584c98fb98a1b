import { log } from '../log/log.ts'
import { enqueue } from './enqueue.ts'

/**
 * Asks the workers to build the workspace's next policy version; one job a workspace is enough. What is lost here the job
 * `find-lost-recounts` finds, by the version that is still building.
 */
export async function requestRecount(workspaceId: number): Promise<void> {
  await enqueue('build', { payload: { workspaceId }, onceAs: `workspace-${workspaceId}` }).catch((error: unknown) =>
    log.warn({ err: error }, 'a recount waits until it is found'),
  )
}
