import { json, route } from '#app/_http/route.ts'
import { readConversation } from '#server/conversations/read_conversation.ts'

/** A conversation: its stints, its cases, and in words why it counts as it does. */
export const GET = route<{ id: string }>('figures:read', async ({ access, params }) =>
  json(await readConversation(access.workspaceId, params.id, new Date())),
)
