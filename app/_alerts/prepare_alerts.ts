import type { AlertItem, AlertsAnswer } from '#core/alert/contract.ts'
import { formatDay, formatInstant, formatTime } from '#core/format/date.ts'
import { formatAge } from '#core/format/duration.ts'
import { formatCount } from '#core/format/number.ts'
import { lookOf, type StateLook } from './state_words.ts'

/** An alert as a line of the list. */
export interface AlertRow {
  id: string
  headline: string
  look: StateLook
  /** `Urgent`; null where it is a warning, as most are. */
  urgency: string | null
  /** The rule, with the value that it is about. */
  rule: string
  ruleId: string
  /** When it fired, or began to be watched. */
  since: string
  /** How long it took, or has lasted. */
  lasted: string
  /** Who has it, or saw it; null where nobody did. */
  hands: string | null
}

export interface AlertsModel {
  /** How it stands as a whole, in a sentence. */
  summary: string
  rows: readonly AlertRow[]
  /** `11 to 20 of 35`; null where all are on the page. */
  place: string | null
}

interface Settings {
  timeZone: string
  nowMs: number
  /** Where the page begins. */
  offset: number
}

/** @returns the list of alerts, in words. */
export function prepareAlerts(answer: AlertsAnswer, { timeZone, nowMs, offset }: Settings): AlertsModel {
  const { alerts, total, openCount } = answer
  const isAll = offset === 0 && alerts.length >= total
  return {
    summary: summaryOf(openCount),
    rows: alerts.map((alert) => rowOf(alert, timeZone, nowMs)),
    place: isAll ? null : `${formatCount(offset + 1)} to ${formatCount(offset + alerts.length)} of ${formatCount(total)}`,
  }
}

function summaryOf(openCount: number): string {
  if (openCount === 0) return 'Nothing is firing.'
  return openCount === 1 ? 'One alert is firing.' : `${formatCount(openCount)} alerts are firing.`
}

function rowOf(alert: AlertItem, timeZone: string, nowMs: number): AlertRow {
  const began = alert.firedAt ?? alert.openedAt
  return {
    id: alert.id,
    headline: alert.headline,
    look: lookOf(alert),
    urgency: alert.severity === 'page' ? 'urgent' : alert.severity === 'info' ? 'for information' : null,
    rule: alert.about === '' ? alert.ruleName : `${alert.ruleName}: ${alert.about}`,
    ruleId: alert.ruleId,
    since: `${formatDay(began, timeZone)}, ${formatTime(began, timeZone)}`,
    lasted: lastedWords(began, alert.endedAt, nowMs),
    hands: handsWords(alert, timeZone, nowMs),
  }
}

/** @returns how long something has lasted or did: `for 2 days`, `5 hours`. */
export function lastedWords(began: string, endedAt: string | null, nowMs: number): string {
  const seconds = Math.max(0, (endedAt === null ? nowMs : Date.parse(endedAt)) - Date.parse(began)) / 1_000
  return endedAt === null ? `for ${formatAge(seconds)}` : formatAge(seconds)
}

/** @returns who has an alert in hand, in words; null where nobody has. */
export function handsWords(
  alert: Pick<AlertItem, 'assignee' | 'acknowledgedBy' | 'snoozedUntil'>,
  timeZone: string,
  nowMs: number,
): string | null {
  const { assignee, acknowledgedBy, snoozedUntil } = alert
  const asleep =
    snoozedUntil !== null && Date.parse(snoozedUntil) > nowMs && `snoozed until ${formatInstant(snoozedUntil, timeZone)}`
  const held = assignee ? `with ${assignee}` : acknowledgedBy && `seen by ${acknowledgedBy}`
  return [held, asleep].filter(Boolean).join(', ') || null
}
