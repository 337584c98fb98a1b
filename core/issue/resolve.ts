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
  /** How many links its walk has; VOID_LINKS where it has more than MAX_LINKS, so that the conversation keeps its own topic. */
  links: number
}

/** A walk that has not ended by then is void; one in a circle never ends. So no event touches more than this many, one after the other. */
export const MAX_LINKS = 32
export const VOID_LINKS = MAX_LINKS + 1

/** @returns the conversation with this id, or undefined where it was never seen. */
export type FindLink = (id: string) => Link | undefined

/** @returns the name of the issue of a customer and a topic. */
export type NameIssue = (customer: string, topic: string) => string

/**
 * Walks along `followsUp` to the conversation whose topic names the issue (docs/metrics.md, section 3). The walk ends
 * at a conversation that names none, or names one never seen or another customer's; one of more than MAX_LINKS is void.
 */
export function resolveIssue(conversation: Link & { customer: string }, find: FindLink, nameIssue: NameIssue): ResolvedIssue {
  let current: Link = conversation
  for (let links = 0; links < VOID_LINKS; links++) {
    const next = nextLink(current, find)
    if (!next) return { issue: nameIssue(conversation.customer, current.topic), links }
    if (next.known) {
      const all = links + 1 + next.known.links
      if (all > MAX_LINKS) break
      return { issue: next.known.issue, links: all }
    }
    current = next
  }
  return { issue: nameIssue(conversation.customer, conversation.topic), links: VOID_LINKS }
}

/** @returns the conversation that this one follows up, where that may shape its issue. */
function nextLink(current: Link, find: FindLink): Link | undefined {
  if (current.followsUp === null || current.anonymous) return undefined
  const next = find(current.followsUp)
  return next && !next.anonymous && next.customer === current.customer ? next : undefined
}
