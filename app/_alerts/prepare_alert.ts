import type { Alert, AlertStep } from '#core/alert/contract.ts'
import { formatDay, formatTime } from '#core/format/date.ts'
import type { Tone } from '../_ui/badge.tsx'
import { handsWords, lastedWords } from './prepare_alerts.ts'
import { lookOf, type StateLook, stateWord } from './state_words.ts'

/** What happened to an alert, as an entry of its line of time. */
export interface TimelineEntry {
  id: string
  /** `Fri 20 Nov, 07:31`. */
  at: string
  /** Who did it; null where the rule did. */
  by: string | null
  /** `acknowledged it`, `Firing`. */
  did: string
  /** What somebody wrote, or what else is to be known of it. */
  text: string
  tone: Tone
}

export interface AlertModel {
  headline: string
  look: StateLook
  /** How long it has lasted, who has it. */
  standing: string
  rule: string
  sentences: readonly string[]
  facts: Alert['facts']
  /** The latest first. */
  entries: readonly TimelineEntry[]
  /** Which acts make sense now. */
  acts: { acknowledge: boolean; hold: boolean; resolve: boolean; isAsleep: boolean }
  /** Whether the rule is still there. */
  hasRule: boolean
  runbookUrl: string | null
  note: string
}

interface Settings {
  timeZone: string
  nowMs: number
}

/** @returns an alert's page, in words. */
export function prepareAlert(alert: Alert, { timeZone, nowMs }: Settings): AlertModel {
  const { endedAt, acknowledgedAt, snoozedUntil, about, ruleName, body } = alert
  const isOpen = endedAt === null
  const isAsleep = snoozedUntil !== null && Date.parse(snoozedUntil) > nowMs
  return {
    headline: alert.headline,
    look: lookOf(alert),
    standing: [lastedWords(alert.firedAt ?? alert.openedAt, endedAt, nowMs), handsWords(alert, timeZone, nowMs)]
      .filter(Boolean)
      .join(', '),
    rule: about === '' ? ruleName : `${ruleName}: ${about}`,
    sentences: alert.sentences,
    facts: alert.facts,
    entries: alert.steps.map((step) => entryOf(step, timeZone)),
    acts: {
      acknowledge: isOpen && acknowledgedAt === null,
      hold: isOpen,
      resolve: isOpen || alert.resolution === null,
      isAsleep: isOpen && isAsleep,
    },
    hasRule: body !== null,
    runbookUrl: body?.runbookUrl ?? null,
    note: body?.note ?? '',
  }
}

const DID: Readonly<Record<Exclude<AlertStep['kind'], 'transition' | 'corrected' | 'learned'>, string>> = {
  acknowledge: 'acknowledged it',
  assign: 'assigned it',
  snooze: 'snoozed it',
  mute: 'muted the rule',
  resolve: 'resolved it',
  comment: 'wrote',
}

/** What the step says where nobody wrote something. */
const SAID_TWICE = 'Acknowledged.'

function entryOf({ id, at, kind, by, to, text }: AlertStep, timeZone: string): TimelineEntry {
  const when = { id, at: `${formatDay(at, timeZone)}, ${formatTime(at, timeZone)}`, by }
  if (kind === 'corrected') return { ...when, did: 'Taken back', text, tone: 'warn' }
  if (kind === 'learned') return { ...when, did: 'What is normal', text, tone: 'accent' }
  if (kind !== 'transition') return { ...when, did: DID[kind], text: text === SAID_TWICE ? '' : text, tone: 'accent' }
  const state = to ?? 'normal'
  return {
    ...when,
    did: stateWord(state),
    text,
    tone: lookOf({ state, endedAt: null, resolution: null, correctedAt: null }).tone,
  }
}
