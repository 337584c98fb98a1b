import { prismaInWorkspace } from '../platform/orm/in_workspace.ts'

export interface RejectedEventEntry {
  id: string
  receivedAt: string
  code: string
  message: string
  source: string | null
  /** The first 16 digits of the SHA-256 of its id. */
  idDigits: string | null
  type: string | null
}

/** @returns the events that were refused last, newest first: what identifies them and why, never their data. */
export async function listRejectedEvents(workspaceId: number, limit = 100): Promise<RejectedEventEntry[]> {
  const rows = await prismaInWorkspace(workspaceId, (prisma) =>
    prisma.rejectedEvent.findMany({ where: { workspaceId }, orderBy: { id: 'desc' }, take: limit }),
  )
  return rows.map((row) => ({
    id: row.id.toString(),
    receivedAt: row.receivedAt.toISOString(),
    code: row.code,
    message: row.message,
    source: row.eventSource,
    idDigits: row.eventId,
    type: row.eventType,
  }))
}
