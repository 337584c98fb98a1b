import { methods } from '#app/_http/methods.ts'
import { question } from '#app/_http/question.ts'
import { readConversation } from '#server/conversations/read_conversation.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** A conversation: its stints, its cases, and in words why it counts as it does. */
  GET: question<{ id: string }>(({ access, params }) => readConversation(access.workspaceId, params.id, new Date())),
})
