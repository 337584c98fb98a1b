import type { Acting } from '#core/access/actor.ts'
import { prismaInWorkspace } from '../platform/orm/in_workspace.ts'
import { tellDemo } from './tell_demo.ts'

/** Stops a workspace's demo, wherever it runs, within a few seconds. What it sent stays. Stopping it again changes nothing. */
export async function stopDemo({ workspaceId }: Acting): Promise<void> {
  const data = { wanted: false, phase: 'stopped' }
  await prismaInWorkspace(workspaceId, (prisma) => prisma.demo.updateMany({ where: { workspaceId }, data }))
  await tellDemo(workspaceId)
}
