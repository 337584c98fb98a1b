import { prismaInWorkspace } from '../../platform/orm/in_workspace.ts'

export interface ApiKeyEntry {
  id: string
  name: string
  /** The first characters, so that people can tell their keys apart. */
  hint: string
  scopes: string[]
  createdAt: string
  /** Known to a minute or so. */
  lastUsedAt: string | null
  revokedAt: string | null
}

/** @returns a workspace's keys: those in force first, then the revoked ones, newest first. */
export async function listApiKeys(workspaceId: number): Promise<ApiKeyEntry[]> {
  const keys = await prismaInWorkspace(workspaceId, (prisma) =>
    prisma.apiKey.findMany({
      where: { workspaceId },
      omit: { secretHash: true },
      orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
      take: 200,
    }),
  )
  return keys.map(({ id, name, hint, scopes, createdAt, lastUsedAt, revokedAt }) => ({
    id,
    name,
    hint,
    scopes,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  }))
}
