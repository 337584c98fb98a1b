import type { ExclusionReason } from '../event/types.ts'
import type { CaseView, StintView } from './contract.ts'

/** What the words need besides the case. */
export interface ExplainContext {
  conversation: string
  acceptanceWindowDays: number
  anonymous: boolean
  /** Writes an amount of money; an instant; a length of time. */
  money: (micros: string) => string
  instant: (time: string) => string
}

const CAUSES = {
  recontact: 'the customer got in touch again about the same issue',
  reopen: 'the conversation was reopened',
  escalation: 'it was handed to a person afterwards',
  churn: 'the customer left',
} as const

/** @returns one case in plain words: what it counts as, why, and what it cost. */
export function explainCase(known: CaseView, context: ExplainContext): string[] {
  const root = known.stints.find((stint) => stint.role === 'root')
  if (!root)
    return ['Everything so far was passed on by design, which is no failure. The case opens with whoever handles it next.']
  const words = [outcomeOf(known, root, context), ...ownPart(known, root, context)]
  words.push(costOf(known, context))
  if (context.anonymous) words.push('It is anonymous, so further contacts of the same person could not be seen.')
  return words
}

const EXCLUDED_AS: Record<ExclusionReason, string> = {
  test: 'a test',
  spam: 'spam',
  merged: 'merged into another one',
  deleted: 'deleted in the helpdesk',
  other: 'excluded',
}

/** @returns why an excluded conversation counts nowhere. */
export const explainExclusion = (
  { at, reason }: { at: string; reason: ExclusionReason },
  instant: (time: string) => string,
): string[] => [
  `It was taken out on ${instant(at)}: ${EXCLUDED_AS[reason]}. It counts nowhere, as if it had never been; its events are kept.`,
  'A conversation.included event that is later brings all of it back.',
]

const who = (stint: StintView): string => (stint.handler === 'ai' ? 'The AI' : 'A person')

function outcomeOf(known: CaseView, root: StintView, { acceptanceWindowDays, instant }: ExplainContext): string {
  const window = `${acceptanceWindowDays} ${acceptanceWindowDays === 1 ? 'day' : 'days'}`
  const ended = root.endedAt ? instant(root.endedAt) : ''
  switch (known.state) {
    case 'open':
      return `${who(root)} is still at work on it, so it counts nowhere yet.`
    case 'abandoned':
      return `${who(root)} had it when it was closed without a resolution on ${ended}. It counts as abandoned.`
    case 'escalated':
      return `${who(root)} handed it over without solving it on ${ended}. It counts as escalated.`
    case 'broken': {
      const why = known.cause ? CAUSES[known.cause] : 'it came back'
      const at = known.brokenAt ? ` on ${instant(known.brokenAt)}` : ''
      return `${who(root)} resolved it on ${ended}, but ${why}${at}, less than ${window} later. The resolution was taken back: it counts as broken.`
    }
    case 'pending':
      return `${who(root)} resolved it on ${ended} and nothing has come back. It is accepted if that stays so until ${instant(known.maturesAt ?? '')}.`
    case 'accepted':
      return `${who(root)} resolved it on ${ended} and it stayed resolved for ${window}. It counts as an accepted resolution.`
  }
}

/** Says what part this conversation has, where it is not simply the root. */
function ownPart(known: CaseView, root: StintView, { conversation }: ExplainContext): string[] {
  const own = known.stints.filter((stint) => stint.conversation === conversation)
  const words: string[] = []
  if (own.some((stint) => stint.role === 'prelude')) {
    words.push('It was passed on by design first; that cost belongs to the handling, and is no failure.')
  }
  if (own.some((stint) => stint.role === 'rework')) {
    words.push(
      root.conversation === conversation
        ? 'What came after in this conversation is rework: it costs, and can be no accepted resolution of its own.'
        : `This conversation is rework of ${root.conversation}: it costs, and can be no accepted resolution of its own.`,
    )
  }
  return words
}

function costOf({ handlingMicros, reworkMicros, failureImpactMicros }: CaseView, { money }: ExplainContext): string {
  const parts = [`${money(handlingMicros)} to handle`]
  if (reworkMicros !== '0') parts.push(`${money(reworkMicros)} of rework`)
  if (failureImpactMicros !== '0') parts.push(`${money(failureImpactMicros)} for the failure itself, by your policy`)
  return `It cost ${parts.join(', ')}.`
}
