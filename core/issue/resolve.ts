/** A conversation as the walk along `followsUp` sees it. */
export interface Link {
  id: string
  /** Null where its start has not arrived: the walk treats it as never seen. */
  customer: string | null
  anonymous: boolean
  topic: string
  followsUp: string | null
  /** Where its own walk leads, if that is known and nothing on the way has changed. */
  known?: ResolvedIssue
}

export interface ResolvedIssue {
  issue: string
  /** Its walk runs into a circle, so it keeps its own topic; so does every conversation whose walk passes it. */
  circular: boolean
}

/** @returns the conversation with this id, or undefined where it was never seen. */
export type FindLink = (id: string) => Link | undefined

/** @returns the name of the issue of a customer and a topic. */
export type NameIssue = (customer: string, topic: string) => string

/**
 * Walks along `followsUp` to the conversation whose topic names the issue (docs/metrics.md, section 3). The walk ends
 * at a conversation that names none, or names one never seen or another customer's; one that runs into a circle is void.
 */
export function resolveIssue(conversation: Link & { customer: string }, find: FindLink, nameIssue: NameIssue): ResolvedIssue {
  const own = nameIssue(conversation.customer, conversation.topic)
  const walked = new Set([conversation.id])
  let current: Link = conversation
  for (;;) {
    const next = nextLink(current, find)
    if (!next) return { issue: nameIssue(conversation.customer, current.topic), circular: false }
    if (walked.has(next.id) || next.known?.circular) return { issue: own, circular: true }
    if (next.known) return { issue: next.known.issue, circular: false }
    walked.add(next.id)
    current = next
  }
}

/** @returns the conversation that this one follows up, where that may shape its issue. */
function nextLink(current: Link, find: FindLink): Link | undefined {
  if (current.followsUp === null || current.anonymous) return undefined
  const next = find(current.followsUp)
  return next && !next.anonymous && next.customer === current.customer ? next : undefined
}
