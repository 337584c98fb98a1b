import type { DemoState } from '#core/demo/contract.ts'
import { historyShare } from '#core/demo/history.ts'
import { isDemoPhase } from '#core/demo/phases.ts'
import { prismaInWorkspace } from '../platform/orm/in_workspace.ts'

/** @returns how a workspace's demo stands; null where there never was one. */
export async function readDemo(workspaceId: number): Promise<DemoState> {
  const demo = await prismaInWorkspace(workspaceId, (prisma) => prisma.demo.findUnique({ where: { workspaceId } }))
  if (!demo) return null
  return {
    wanted: demo.wanted,
    phase: isDemoPhase(demo.phase) ? demo.phase : 'starting',
    scenario: demo.scenario,
    beganAt: demo.beganAt.toISOString(),
    sentEvents: Number(demo.sentEvents),
    historyShare: historyShare(demo.beganAt.getTime(), demo.sentThrough?.getTime() ?? null),
    failure: demo.failure,
  }
}
