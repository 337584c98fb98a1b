import type { Verdict } from '#core/event/types.ts'
import { claimFactorAt, saysTopicAt } from './scenario.ts'
import type { Telling } from './telling.ts'
import { CLAIMED_FEE, TOPIC_LATE_SHARE, VENDOR } from './world.ts'

/** How the first stint of a conversation ended. */
export type FirstEnd = 'resolved' | 'given up' | 'handed off'

const TOPIC_AFTER_MS = 6 * 60_000
const CLAIM_AFTER_MS = 20 * 60_000

/** @returns whether the helpdesk names the topic only some minutes after the start. */
export const isTopicLate = ({ chance }: Telling): boolean => chance.fork('topic').happens(TOPIC_LATE_SHARE)

/** @returns whether it is said what the conversation is about. */
export const saysTopic = ({ run, opening }: Telling): boolean => saysTopicAt(run.scenario, opening.startMs)

/** Tells what is said of the conversation afterwards: after all else, so that it takes no other event's id. */
export function tellLater(telling: Telling, firstEnd: FirstEnd, firstEndMs: number): void {
  const { opening, chance } = telling
  if (saysTopic(telling) && isTopicLate(telling)) {
    const afterMs = 60_000 + Math.floor(chance.fork('topic named').exponential(TOPIC_AFTER_MS))
    telling.add('conversation.described', opening.startMs + afterMs, { topic: opening.topic.name })
  }
  if (opening.handler === 'ai') tellClaim(telling, firstEnd, firstEndMs)
}

/** The vendor bills by the resolution as it sees one: who gave up was contained, too. */
function tellClaim(telling: Telling, firstEnd: FirstEnd, firstEndMs: number): void {
  const factor = claimFactorAt(telling.run.scenario, telling.opening.startMs)
  if (factor === null) return
  const chance = telling.chance.fork('claim')
  const verdict = verdictOf(firstEnd, chance.happens(0.4))
  const amount = (CLAIMED_FEE * factor).toFixed(2)
  const atMs = firstEndMs + Math.floor(chance.exponential(CLAIM_AFTER_MS))
  telling.add('conversation.claimed', atMs, { vendor: VENDOR, verdict, ...(verdict !== 'none' && { amount }) })
  // Before the stint's end, so that it is this stint's fee and not the next one's.
  if (verdict !== 'none') telling.add('conversation.cost', firstEndMs - 1, { amount, line: 'vendor' })
}

function verdictOf(firstEnd: FirstEnd, isConfirmed: boolean): Verdict {
  if (firstEnd === 'handed off') return 'none'
  if (firstEnd === 'given up') return 'contained'
  return isConfirmed ? 'confirmed' : 'assumed'
}
