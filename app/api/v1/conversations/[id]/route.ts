import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { readConversation } from '#server/conversations/read_conversation.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** A conversation: its stints, its cases, and in words why it counts as it does. */
  GET: route<{ id: string }>('figures:read', async ({ access, params }) =>
    json(await readConversation(access.workspaceId, params.id, new Date())),
  ),
})
