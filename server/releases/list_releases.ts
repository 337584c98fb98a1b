import type { Release } from '#core/release/contract.ts'
import { prismaInWorkspace } from '../platform/orm/in_workspace.ts'

/** More marks than this say nothing on a chart. */
const MOST = 500

/** @returns the releases of a time range, oldest first, at most the newest 500. */
export async function listReleases(workspaceId: number, range: { fromMs: number; toMs: number }): Promise<Release[]> {
  const deployedAt = { gte: new Date(range.fromMs), lt: new Date(range.toMs) }
  const rows = await prismaInWorkspace(workspaceId, (prisma) =>
    prisma.release.findMany({ where: { workspaceId, deployedAt }, orderBy: { deployedAt: 'desc' }, take: MOST }),
  )
  return rows.map(({ agentVersion, deployedAt: at, note }) => ({ agentVersion, deployedAt: at.toISOString(), note })).reverse()
}
