import type { Conversation } from './events.ts'

/** docs/metrics.md, section 3, its first paragraph: which conversations are about the same issue. */

/** @returns a name that two conversations share when, and only when, they are about the same issue. */
export function issueOf(
  conversation: Conversation,
  conversations: ReadonlyMap<string, Conversation>,
  sameIssue: 'topic' | 'any',
): string {
  const { customer } = conversation.said
  if (customer === null) return JSON.stringify(['anonymous', conversation.id])
  if (sameIssue === 'any') return JSON.stringify(['customer', customer])
  return JSON.stringify(['topic', customer, topicAlong(conversation, conversations) ?? ''])
}

/** The topic at the end of the walk along `followsUp`; its own where the walk has more than 32 links, as in a circle. */
function topicAlong(conversation: Conversation, conversations: ReadonlyMap<string, Conversation>): string | null {
  let here = conversation
  for (let links = 0; links <= 32; links++) {
    const next = here.said.followsUp === null ? undefined : conversations.get(here.said.followsUp)
    if (!next || next.said.customer !== conversation.said.customer) return here.said.topic
    here = next
  }
  return conversation.said.topic
}
