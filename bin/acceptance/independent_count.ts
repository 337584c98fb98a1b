/**
 * A second, plain reading of docs/metrics.md, sections 1 to 4: it shares no code with the product, holds everything in memory
 * and looks at every case from the beginning. What it counts is what the product's figures are compared with.
 */

export interface WireEvent {
  id: string
  source: string
  type: string
  subject: string
  time: string
  data?: Record<string, string | number | undefined>
}

export interface PlainPolicy {
  windowDays: number
  sameIssue: 'topic' | 'any'
}

type Segment = Record<'handler' | 'channel' | 'language' | 'market' | 'topic' | 'agentVersion', string | null>

/** What one case, or one conversation, adds at a time to a segment. */
export interface Addition {
  atMs: number
  segment: Segment
  counts: Record<string, number>
}

interface Moment extends WireEvent {
  atMs: number
}

interface Conversation {
  id: string
  customer: string
  anonymous: boolean
  start: Moment
  /** The others, in the order of reading. */
  events: Moment[]
}

interface Stint {
  conversation: Conversation
  position: number
  startMs: number
  endMs: number
  outcome: 'open' | 'resolved' | 'escalated' | 'abandoned'
  handler: string
  openedBy: 'recontact' | 'escalation' | 'reopen'
  costs: number[]
}

const ORDER = ['started', 'message', 'handed_off', 'resolved', 'closed', 'reopened', 'rated', 'cost'].map(
  (name) => `conversation.${name}`,
)
const RATE: Record<string, number> = { ai: 250_000, human: 4_000_000 }
const DAY_MS = 86_400_000

const inOrder = (a: Moment, b: Moment): number =>
  a.atMs - b.atMs || ORDER.indexOf(a.type) - ORDER.indexOf(b.type) || (a.id < b.id ? -1 : 1)

function groupBy<T>(items: Iterable<T>, nameOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const name = nameOf(item)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return groups
}

/** Counts every case and every conversation, each once, however often and in whatever order its events are given. */
export function countAll(events: readonly WireEvent[], policy: PlainPolicy): Addition[] {
  const once = [...new Map(events.map((event) => [`${event.source} ${event.id}`, event])).values()]
  const moments = once.map((event) => ({ ...event, atMs: Date.parse(event.time) }))
  const churns = groupBy(
    moments.filter((event) => event.type === 'customer.churned'),
    (event) => event.subject,
  )
  const told = groupBy(
    moments.filter((event) => ORDER.includes(event.type)),
    (event) => event.subject,
  )
  const conversations = new Map(
    [...told].flatMap(([id, own]) => {
      const conversation = readConversation(id, own)
      return conversation ? [[id, conversation] as const] : []
    }),
  )
  const additions: Addition[] = []
  const issues = new Map<string, Stint[]>()
  for (const conversation of conversations.values()) {
    const stints = readStints(conversation)
    const issue =
      policy.sameIssue === 'any' ? conversation.customer : `${conversation.customer} / ${topicOf(conversation, conversations)}`
    issues.set(issue, [...(issues.get(issue) ?? []), ...stints])
    additions.push(...countConversation(stints[0] as Stint))
  }
  for (const stints of issues.values()) {
    const customer = (stints[0] as Stint).conversation.customer
    const left = (churns.get(customer) ?? []).map((churn) => churn.atMs)
    for (const one of casesOf(stints, policy)) additions.push(...countCase(one, left, policy))
  }
  return additions
}

function readConversation(id: string, own: readonly Moment[]): Conversation | null {
  const start = own.filter((event) => event.type === 'conversation.started').sort(inOrder)[0]
  if (!start) return null
  const customer = start.data?.customer
  const events = own
    .filter((event) => event.type !== 'conversation.started')
    .map((event) => ({ ...event, atMs: Math.max(event.atMs, start.atMs) }))
  return {
    id,
    customer: customer === undefined ? `nobody (${id})` : String(customer),
    anonymous: customer === undefined,
    start,
    events: events.sort(inOrder),
  }
}

function readStints(conversation: Conversation): Stint[] {
  const { start, events } = conversation
  const stints: Stint[] = []
  const open = (atMs: number, handler: string, openedBy: Stint['openedBy']): void => {
    stints.push({
      conversation,
      position: stints.length,
      startMs: atMs,
      endMs: atMs,
      outcome: 'open',
      handler,
      openedBy,
      costs: [],
    })
  }
  const end = (atMs: number, outcome: Stint['outcome']): void => {
    Object.assign(stints.at(-1) as Stint, { endMs: atMs, outcome })
  }
  open(start.atMs, String(start.data?.handler), 'recontact')
  for (const { type, atMs, data } of events) {
    const current = stints.at(-1) as Stint
    const isOpen = current.outcome === 'open'
    if (type === 'conversation.cost') current.costs.push(Math.round(Number(data?.amount) * 1e6))
    if (type === 'conversation.resolved' && isOpen) end(atMs, 'resolved')
    if (type === 'conversation.closed' && isOpen) end(atMs, 'abandoned')
    if (type === 'conversation.reopened' && !isOpen) open(atMs, String(data?.handler ?? current.handler), 'reopen')
    if (type === 'conversation.handed_off' && !(isOpen && current.handler === 'human')) {
      if (isOpen) end(atMs, 'escalated')
      open(atMs, 'human', 'escalation')
    }
  }
  const active = events.filter(({ type }) => type !== 'conversation.cost' && type !== 'conversation.rated')
  const last = stints.at(-1) as Stint
  if (last.outcome === 'open') last.endMs = Math.max(start.atMs, ...active.map((event) => event.atMs))
  return stints
}

/** The topic of the conversation that the walk along `followsUp` ends at; its own where the walk runs into a circle. */
function topicOf(conversation: Conversation, conversations: ReadonlyMap<string, Conversation>): string {
  const passed = new Set<Conversation>()
  let current = conversation
  for (;;) {
    passed.add(current)
    const next = conversations.get(String(current.start.data?.followsUp))
    if (!next || current.anonymous || next.customer !== conversation.customer) return String(current.start.data?.topic ?? '')
    if (passed.has(next)) return String(conversation.start.data?.topic ?? '')
    current = next
  }
}

function casesOf(stints: readonly Stint[], { windowDays }: PlainPolicy): Stint[][] {
  const cases: Stint[][] = []
  const before = (a: Stint, b: Stint): number =>
    a.startMs - b.startMs ||
    (a.conversation.id < b.conversation.id ? -1 : a.conversation.id > b.conversation.id ? 1 : a.position - b.position)
  for (const stint of [...stints].sort(before)) {
    const current = cases.at(-1)
    const reach = current && Math.max(...current.map((other) => other.endMs))
    if (current && reach !== undefined && stint.startMs < reach + windowDays * DAY_MS) current.push(stint)
    else cases.push([stint])
  }
  return cases
}

const costOf = ({ costs, handler }: Stint): number =>
  costs.length > 0 ? costs.reduce((sum, cost) => sum + cost, 0) : (RATE[handler] ?? 0)

function segmentOf({ conversation: { start }, handler }: Stint): Segment {
  const said = (name: string): string | null => (start.data?.[name] === undefined ? null : String(start.data[name]))
  return {
    handler,
    channel: said('channel'),
    language: said('language'),
    market: said('market'),
    topic: said('topic'),
    agentVersion: said('agentVersion'),
  }
}

function countConversation(first: Stint): Addition[] {
  if (first.outcome === 'open') return []
  const handedOff = first.outcome === 'escalated' ? 1 : 0
  const isAi = first.handler === 'ai' ? 1 : 0
  const counts = { conversations: 1, aiConversations: isAi, aiHandedOff: isAi * handedOff }
  return [{ atMs: first.endMs, segment: segmentOf(first), counts }]
}

function countCase(stints: readonly Stint[], churnsMs: readonly number[], { windowDays }: PlainPolicy): Addition[] {
  const [root, ...rework] = stints as [Stint, ...Stint[]]
  if (root.outcome === 'open') return []
  const until = root.endMs + windowDays * DAY_MS
  const again = rework.find((stint) => stint.startMs < until)
  const churnMs = Math.min(...churnsMs.filter((atMs) => atMs >= root.endMs && atMs < until))
  const cause = again && again.startMs <= churnMs ? again.openedBy : churnMs < until ? 'churn' : null
  const broken = root.outcome === 'resolved' ? cause : null
  const resolved = root.outcome === 'resolved' ? 1 : 0
  const rating = root.conversation.events.filter((event) => event.type === 'conversation.rated').at(-1)?.data?.score
  const counts = {
    cases: 1,
    resolved,
    accepted: resolved - (broken ? 1 : 0),
    broken: broken ? 1 : 0,
    brokenRecontact: broken === 'recontact' ? 1 : 0,
    brokenReopen: broken === 'reopen' ? 1 : 0,
    brokenEscalation: broken === 'escalation' ? 1 : 0,
    brokenChurn: broken === 'churn' ? 1 : 0,
    escalated: root.outcome === 'escalated' ? 1 : 0,
    abandoned: root.outcome === 'abandoned' ? 1 : 0,
    aiCases: root.handler === 'ai' ? 1 : 0,
    aiEscalated: root.handler === 'ai' && root.outcome === 'escalated' ? 1 : 0,
    anonymousCases: root.conversation.anonymous ? 1 : 0,
    reworkStints: rework.length,
    ratings: rating === undefined ? 0 : 1,
    ratingSum: Number(rating ?? 0),
    handling: costOf(root),
    rework: rework.reduce((sum, stint) => sum + costOf(stint), 0),
  }
  return [{ atMs: root.endMs, segment: segmentOf(root), counts }]
}
