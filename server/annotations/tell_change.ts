import { say } from '../live/say.ts'

/** Lets open pages know that a workspace's annotations are others than before. */
export const tellChange = (workspaceId: number): Promise<void> =>
  say(workspaceId, 'annotations', { changedAt: new Date().toISOString() })
