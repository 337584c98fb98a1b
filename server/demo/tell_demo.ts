import { say } from '../live/say.ts'
import { log } from '../platform/log/log.ts'
import { readDemo } from './read_demo.ts'

/** Tells open pages how the workspace's demo stands. Never fails. */
export async function tellDemo(workspaceId: number): Promise<void> {
  try {
    const demo = await readDemo(workspaceId)
    if (demo) await say(workspaceId, 'demo', demo)
  } catch (error) {
    log.debug({ err: error, workspaceId }, 'open pages could not be told of the demo')
  }
}
