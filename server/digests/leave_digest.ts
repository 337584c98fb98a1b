import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { type Leaving, recipientHash } from './leave_token.ts'

/** Ends a digest for one receiver: what waits for them does not go out, and nothing follows. However often, it is the same. */
export async function leaveDigest({ workspaceId, digestId, recipientHash: hash }: Leaving): Promise<void> {
  await inWorkspace(workspaceId, async (client) => {
    const { rowCount } = await ask(client, 'digests/turn_off_own', [workspaceId, digestId])
    // One that was removed meanwhile is left already.
    if (rowCount === 0) await ask(client, 'digests/leave', [workspaceId, digestId, hash])
    const { rows } = await ask<{ id: string; recipient: string }>(client, 'digests/waiting_recipients', [workspaceId, digestId])
    for (const { id, recipient } of rows)
      if (recipientHash(digestId, recipient) === hash) await ask(client, 'digests/end_left', [workspaceId, id])
  })
}
