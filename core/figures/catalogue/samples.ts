import { formatCount } from '../../format/number.ts'
import type { RowSums, Sample } from './figure.ts'

/** @returns a sample that is a plain number of things. */
const counted = (size: Sample['size'], one: string, many: string): Sample => ({
  size,
  words: (sums) => `${formatCount(size(sums))} ${size(sums) === 1 ? one : many}`,
})

export const CASES = counted(({ total }) => total.counts.cases, 'case', 'cases')
export const AI_CONVERSATIONS = counted(
  ({ total }) => total.counts.aiConversations,
  'conversation begun by the AI',
  'conversations begun by the AI',
)
export const CONVERSATIONS = counted(({ total }) => total.counts.conversations, 'conversation', 'conversations')
export const AFTER_HOURS = counted(
  ({ total }) => total.counts.afterHoursStarted,
  'conversation started outside business hours',
  'conversations started outside business hours',
)
export const RATINGS = counted(({ total }) => total.counts.ratings, 'rating', 'ratings')
export const RESOLVED = counted(({ total }) => total.counts.resolved, 'resolution', 'resolutions')
export const MATURED_RESOLVED = counted(({ matured }) => matured.counts.resolved, 'matured resolution', 'matured resolutions')
export const UNBROKEN = counted(
  ({ total }) => total.counts.accepted + total.counts.pending,
  'resolution that holds so far',
  'resolutions that hold so far',
)

export const HUMANS_NEEDED = counted(
  ({ matured }) => matured.counts.aiEscalated + matured.counts.aiBrokenHumanRework,
  'matured case of the AI that a human had to work on',
  'matured cases of the AI that a human had to work on',
)
export const AI_STINTS = counted(({ total }) => total.counts.aiStints, 'stretch of the AI’s work', 'stretches of the AI’s work')
export const HUMAN_STINTS = counted(
  ({ total }) => total.counts.humanStints,
  'stretch of a human’s work',
  'stretches of humans’ work',
)
export const HANDOFFS = counted(({ total }) => total.counts.handoffs, 'handoff', 'handoffs')
export const TAKEN_UP = counted(({ total }) => total.counts.handoffsTakenUp, 'handoff taken up', 'handoffs taken up')

/** The accepted among the matured cases of everyone, or of those with a human root. */
const acceptedOf = (side: 'matured' | 'maturedHuman', many: string): Sample => ({
  size: (sums) => sums[side].counts.cases,
  words: (sums) => {
    const { accepted, cases } = sums[side].counts
    return `${formatCount(accepted)} accepted of ${formatCount(cases)} ${many}`
  },
})
export const MATURED_CASES = acceptedOf('matured', 'matured cases')
export const MATURED_HUMAN_CASES = acceptedOf('maturedHuman', 'matured cases of humans')

/** What became of all cases. */
export const OUTCOMES: Sample = {
  size: CASES.size,
  words: ({ total: { counts } }: RowSums) =>
    `${formatCount(counts.resolved)} resolved, ${formatCount(counts.escalated)} escalated, ${formatCount(counts.abandoned)} abandoned`,
}
