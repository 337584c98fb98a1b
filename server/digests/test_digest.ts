import { randomUUID } from 'node:crypto'
import type { Tried } from '../channels/tried.ts'
import { prismaInWorkspace } from '../platform/orm/in_workspace.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { requireDigest } from './change_digest.ts'
import { recipientsOf, SLACK } from './digest_row.ts'
import { readContent } from './read_content.ts'
import { sendIssue } from './send_issue.ts'
import type { DigestViewer } from './viewer.ts'

/**
 * Sends a digest now: to who asks, or where it goes to Slack, there. It is tried once, and changes nothing of when it comes.
 * @throws Problem `not_found`.
 */
export async function testDigest(viewer: DigestViewer, digestId: string, now: Date): Promise<Tried> {
  const { workspaceId, userId } = viewer
  const row = await inWorkspace(workspaceId, (client) => requireDigest(client, viewer, digestId))
  const user = await prismaInWorkspace(workspaceId, (prisma) =>
    prisma.user.findUnique({ where: { id: userId }, select: { email: true } }),
  )
  const recipient = recipientsOf(row).includes(SLACK) ? SLACK : (user?.email ?? '')
  const content = await readContent(workspaceId, now.getTime(), now)
  return sendIssue({ workspaceId, id: randomUUID(), digestId, recipient, content, isTest: true })
}
