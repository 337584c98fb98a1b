import { say } from '../live/say.ts'
import { log } from '../platform/log/log.ts'
import { readPolicy } from './read_policy.ts'

/** Tells open pages which version of the policy is shown, and how far the recount for the next one has come. Never fails. */
export async function tellRecount(workspaceId: number): Promise<void> {
  try {
    const { version, recount } = await readPolicy(workspaceId)
    await say(workspaceId, 'recount', { version, recount })
  } catch (error) {
    log.debug({ err: error, workspaceId }, 'open pages could not be told of the recount')
  }
}
