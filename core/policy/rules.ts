import { Calendar } from '../calendar/calendar.ts'
import type { Handler } from '../event/types.ts'
import { microsOf } from '../money/amount.ts'
import { type Policy, windowMs } from './policy.ts'

/** A policy made ready for counting: names looked up, money in micros, local dates as instants. */
export interface Rules {
  policy: Policy
  calendar: Calendar
  windowMs: number
  isPassOn: (reason: string | undefined) => boolean
  rateAt: (handler: Handler, startMs: number) => Rate
  failureImpactMicros: Record<keyof Policy['failureImpact'], bigint>
  isOpenAt: (ms: number) => boolean
}

export interface Rate {
  perStintMicros: bigint
  perMinuteMicros: bigint
}

export function rulesOf(policy: Policy): Rules {
  const calendar = new Calendar(policy.timeZone)
  const passOn = new Set(policy.passOnReasons)
  const impact = policy.failureImpact
  return {
    policy,
    calendar,
    windowMs: windowMs(policy),
    isPassOn: (reason) => reason !== undefined && passOn.has(reason),
    rateAt: rateCards(policy, calendar),
    failureImpactMicros: {
      recontact: microsOf(impact.recontact),
      reopen: microsOf(impact.reopen),
      escalation: microsOf(impact.escalation),
      churn: microsOf(impact.churn),
      escalated: microsOf(impact.escalated),
    },
    isOpenAt: openingHours(policy, calendar),
  }
}

/** Of cards that hold from the same date the last one in the list counts. */
function rateCards(policy: Policy, calendar: Calendar): Rules['rateAt'] {
  const cards = policy.rateCards
    .map((card) => ({
      fromMs: card.from === null ? Number.NEGATIVE_INFINITY : calendar.dateStart(card.from),
      ai: { perStintMicros: microsOf(card.ai.perStint), perMinuteMicros: microsOf(card.ai.perMinute) },
      human: { perStintMicros: microsOf(card.human.perStint), perMinuteMicros: microsOf(card.human.perMinute) },
    }))
    .sort((a, b) => a.fromMs - b.fromMs || 0)
  return (handler, startMs) => {
    const card = cards.findLast((candidate) => candidate.fromMs <= startMs)
    if (!card) throw new Error('a policy has a rate card from the beginning')
    return card[handler]
  }
}

function openingHours(policy: Policy, calendar: Calendar): Rules['isOpenAt'] {
  const open = new Array<boolean>(7 * 96).fill(false)
  for (const { day, from, to } of policy.businessHours) {
    open.fill(true, (day - 1) * 96 + quarterOfDay(from), (day - 1) * 96 + quarterOfDay(to))
  }
  return (ms) => open[calendar.localQuarterOfWeek(ms)] ?? false
}

function quarterOfDay(localTime: string): number {
  const [hours = 0, minutes = 0] = localTime.split(':').map(Number)
  return hours * 4 + minutes / 15
}
