import { dueOccasion, type Occasion } from '#core/digest/schedule.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { type DigestRow, recipientsOf, scheduleOf } from './digest_row.ts'
import { recipientHash } from './leave_token.ts'
import { readDigests } from './list_digests.ts'
import { readContent } from './read_content.ts'

/** @returns those digests of a workspace that are due and were not written down yet, each with its occasion. */
export async function dueDigests(workspaceId: number, now: Date): Promise<{ row: DigestRow; occasion: Occasion }[]> {
  const rows = await inWorkspace(workspaceId, (client) => readDigests(client, workspaceId, true))
  return rows.flatMap((row) => {
    const occasion = dueOccasion(scheduleOf(row), row.since.getTime(), now.getTime())
    const isNew = occasion && (row.last_occasion === null || row.last_occasion < occasion.date)
    return isNew ? [{ row, occasion }] : []
  })
}

/** Writes down what is due, once for each occasion and receiver, however many do so at a time. */
export async function writeIssues(workspaceId: number, now: Date): Promise<void> {
  for (const { row, occasion } of await dueDigests(workspaceId, now)) {
    const content = JSON.stringify(await readContent(workspaceId, occasion.atMs, now))
    await inWorkspace(workspaceId, async (client) => {
      const { rowCount } = await ask(client, 'digests/note_occasion', [workspaceId, row.id, occasion.date])
      if (rowCount === 0) return
      const left = await ask<{ recipient_hash: string }>(client, 'digests/leavings', [workspaceId, row.id])
      const gone = new Set(left.rows.map(({ recipient_hash }) => recipient_hash))
      for (const recipient of recipientsOf(row)) {
        if (gone.has(recipientHash(row.id, recipient))) continue
        await ask(client, 'digests/add_issue', [workspaceId, row.id, occasion.date, recipient, content, now])
      }
    })
  }
}
