/** What the reference counts from: its own types, which the engine's events and policies fit without sharing one. */

export type Handler = 'ai' | 'human'

/** What a conversation says of its segment; the handler is its stints' own. */
export const SAID_NAMES = ['channel', 'language', 'market', 'topic', 'agentVersion'] as const
export const SEGMENT_NAMES = ['handler', ...SAID_NAMES] as const
export type SegmentName = (typeof SEGMENT_NAMES)[number]
export type Segment = Record<SegmentName, string | null>

/** An event as it is kept after the door: `customer` is a pseudonym, money is micros in a decimal string. */
export interface ReferenceEvent {
  type: string
  id: string
  source: string
  subject: string
  timeMs: number
  data: {
    handler?: Handler
    customer?: string | null
    followsUp?: string | null
    from?: string
    reason?: string
    team?: string
    note?: string
    score?: number
    amountMicros?: string | null
    line?: string
    vendor?: string
    verdict?: string
  } & { [N in (typeof SAID_NAMES)[number]]?: string | null }
}

export interface ReferencePolicy {
  acceptanceWindowDays: number
  sameIssue: 'topic' | 'any'
  passOnReasons: readonly string[]
  priceReworkOf: 'all' | 'ai'
  /** Prices are decimal strings; `from` is a local date, or null for the card that holds from the beginning. */
  rateCards: readonly ({ from: string | null } & Record<Handler, { perStint: string; perMinute: string }>)[]
  failureImpact: Record<'recontact' | 'reopen' | 'escalation' | 'churn' | 'escalated', string>
  overheads: readonly { amountPerMonth: string; appliesTo: Handler | 'all' }[]
  timeZone: string
  /** 1 is Monday; times such as 09:15, at the end also 24:00. */
  businessHours: readonly { day: number; from: string; to: string }[]
  firstDayOfWeek: number
  fullTimeMinutesPerWeek: number
  /** 30 where a policy does not say. */
  handoffTargetMinutes?: number
}

export type Step = 'total' | 'hour' | 'day' | 'week' | 'month'

export interface Question {
  fromMs: number
  toMs: number
  step: Step
  by: readonly SegmentName[]
  /** Values that are let through, for each name that is filtered; null is "not said". */
  filters: { readonly [Name in SegmentName]?: readonly (string | null)[] | undefined }
}
