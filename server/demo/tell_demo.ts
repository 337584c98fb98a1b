import { say } from '../live/say.ts'
import { log } from '../platform/log/log.ts'
import { readDemo } from './read_demo.ts'

/** Tells open pages how the workspace's demo stands, also that there is none any more. Never fails. */
export async function tellDemo(workspaceId: number): Promise<void> {
  try {
    await say(workspaceId, 'demo', await readDemo(workspaceId))
  } catch (error) {
    log.debug({ err: error, workspaceId }, 'open pages could not be told of the demo')
  }
}
