import type { Handler } from '#core/event/types.ts'

/** The operation that is simulated: a shop's support in eight markets. Shares of one list need not add up to 1. */

export interface Market {
  name: string
  share: number
  timeZone: string
  languages: readonly { name: string; share: number }[]
}

export const MARKETS: readonly Market[] = [
  {
    name: 'de',
    share: 26,
    timeZone: 'Europe/Berlin',
    languages: [
      { name: 'de', share: 91 },
      { name: 'en', share: 9 },
    ],
  },
  {
    name: 'se',
    share: 17,
    timeZone: 'Europe/Stockholm',
    languages: [
      { name: 'sv', share: 86 },
      { name: 'en', share: 14 },
    ],
  },
  { name: 'gb', share: 17, timeZone: 'Europe/London', languages: [{ name: 'en', share: 100 }] },
  {
    name: 'us',
    share: 15,
    timeZone: 'America/New_York',
    languages: [
      { name: 'en', share: 87 },
      { name: 'es', share: 13 },
    ],
  },
  {
    name: 'es',
    share: 8,
    timeZone: 'Europe/Madrid',
    languages: [
      { name: 'es', share: 93 },
      { name: 'en', share: 7 },
    ],
  },
  {
    name: 'fr',
    share: 7,
    timeZone: 'Europe/Paris',
    languages: [
      { name: 'fr', share: 95 },
      { name: 'en', share: 5 },
    ],
  },
  {
    name: 'pl',
    share: 5,
    timeZone: 'Europe/Warsaw',
    languages: [
      { name: 'pl', share: 97 },
      { name: 'en', share: 3 },
    ],
  },
  {
    name: 'in',
    share: 5,
    timeZone: 'Asia/Kolkata',
    languages: [
      { name: 'en', share: 64 },
      { name: 'hi', share: 36 },
    ],
  },
]

export interface Topic {
  name: string
  share: number
  /** Share of new cases that the AI takes first; 0.70 over all topics. */
  aiShare: number
  /** Times the handler's usual rate of broken resolutions; 1 over the AI's cases. */
  breaks: number
}

export const TOPICS: readonly Topic[] = [
  { name: 'delivery', share: 24, aiShare: 0.84, breaks: 0.85 },
  { name: 'refund', share: 20, aiShare: 0.72, breaks: 1.2 },
  { name: 'payment-failed', share: 14, aiShare: 0.66, breaks: 1.1 },
  { name: 'invoice', share: 11, aiShare: 0.78, breaks: 0.8 },
  { name: 'login', share: 10, aiShare: 0.82, breaks: 0.75 },
  { name: 'cancel-order', share: 9, aiShare: 0.7, breaks: 0.95 },
  { name: 'dispute', share: 8, aiShare: 0.18, breaks: 1.6 },
  { name: 'subscription', share: 4, aiShare: 0.64, breaks: 1.3 },
]

interface Channel {
  name: string
  share: number
  /** Minutes from opening to end, in the middle; spread is log-normal. */
  medianMinutes: number
}

export const CHANNELS: Record<Handler, readonly Channel[]> = {
  ai: [
    { name: 'chat', share: 60, medianMinutes: 4 },
    { name: 'app', share: 24, medianMinutes: 3 },
    { name: 'email', share: 16, medianMinutes: 9 },
  ],
  human: [
    { name: 'phone', share: 36, medianMinutes: 9 },
    { name: 'chat', share: 34, medianMinutes: 15 },
    { name: 'email', share: 30, medianMinutes: 190 },
  ],
}

/** Minutes that a human needs on a channel, whoever opened it. */
export const HUMAN_MINUTES: Record<string, number> = { chat: 16, app: 18, email: 200, phone: 9 }

/** How the first stint of a conversation ends; the rest of the AI's are handed off. */
export const RESOLVED_SHARE: Record<Handler, number> = { ai: 0.73, human: 0.95 }
export const ABANDONED_SHARE: Record<Handler, number> = { ai: 0.06, human: 0.05 }

/** Resolutions that do not hold. What looks like a re-contact by chance comes on top: about 25 % and 8 % in all. */
export const BREAK_SHARE: Record<Handler, number> = { ai: 0.255, human: 0.063 }
/** A resolution of a later stint of the same case holds better. */
export const LATER_BREAKS = 0.45

export const BREAKS = [
  { how: 'recontact', share: 80 },
  { how: 'reopened', share: 11 },
  { how: 'handed_off', share: 5 },
  { how: 'churned', share: 4 },
] as const
export type Break = (typeof BREAKS)[number]['how']

export const HANDOFF_REASONS = [
  { name: 'low-confidence', share: 42 },
  { name: 'customer-asked', share: 27 },
  { name: 'over-limit', share: 14 },
  { name: 'complaint', share: 7 },
  // Handed on by design: what a policy would name in `passOnReasons`.
  { name: 'identity-check', share: 10 },
] as const

export const ANONYMOUS_SHARE = 0.04
/** Conversations that report what they cost, line by line, rather than leave it to the rate card. */
export const METERED_SHARE = 0.15
export const UNIT_COST: Record<Handler, number> = { ai: 0.25, human: 4 }

/** Conversations whose topic the helpdesk learns some minutes after their start. */
export const TOPIC_LATE_SHARE = 0.15

/** Tests and spam for each real case, what they turn out to be, and how many of them were real after all. */
export const STRAY_SHARE = 0.012
export const STRAY_REASONS = [
  { name: 'spam', share: 60 },
  { name: 'test', share: 40 },
] as const
export const TAKEN_FOR_STRAY_SHARE = 0.1

/** Who bills by the resolution in the scenario `vendor`, and for how much. */
export const VENDOR = 'Echo'
export const CLAIMED_FEE = 0.99
