import { formatLimit } from '../format/duration.ts'
import { formatLocalDate } from '../format/local_date.ts'
import type { Act } from './contract.ts'
import type { AlertState, Resolution } from './names.ts'

/** What a person can change of an alert. */
export interface Handled {
  state: AlertState
  sinceMs: number
  endedMs: number | null
  acknowledgedMs: number | null
  acknowledgedBy: string | null
  assignee: string | null
  snoozedUntilMs: number | null
  resolution: { as: Resolution; release: string | null; comment: string; learnFrom: string | null } | null
  awaitsCalm: boolean
}

export interface Acted {
  handled: Handled
  /** For the line of time. */
  text: string
}

/** Who acts, when, and to whom an alert is given (by the name that rows keep; the address for people). */
interface Doing {
  by: string
  nowMs: number
  assignee: { id: string; name: string } | null
}

const RESOLVED: Record<Resolution, string> = {
  accepted: 'Accepted: this is normal from here on',
  fixed: 'Fixed',
  false: 'False: nothing was wrong',
}

/** @returns an alert after what a person did, or null where it has ended and that cannot be done any more. */
export function applyAct(before: Handled, act: Exclude<Act, { kind: 'mute' }>, { by, nowMs, assignee }: Doing): Acted | null {
  if (act.kind === 'comment') return { handled: before, text: act.comment }
  if (act.kind === 'resolve') return resolve(before, act, nowMs)
  if (before.endedMs !== null) return null
  if (act.kind === 'acknowledge')
    return { handled: { ...before, acknowledgedMs: nowMs, acknowledgedBy: by }, text: act.comment || 'Acknowledged.' }
  if (act.kind === 'assign') {
    const text = assignee ? `Given to ${assignee.name}.` : 'Given to nobody.'
    return { handled: { ...before, assignee: assignee?.id ?? null }, text }
  }
  const untilMs = act.until === null ? null : Date.parse(act.until)
  const text = untilMs === null ? 'Woken.' : `Snoozed for ${formatLimit(Math.max(60, (untilMs - nowMs) / 1_000))}.`
  return { handled: { ...before, snoozedUntilMs: untilMs }, text }
}

const learnWords = (from: string): string =>
  `What is normal is learned anew from ${formatLocalDate(from)} on, once four weeks of it have settled.`

/** An ended one can be marked, too: most alarms are known to be false afterwards. */
function resolve(before: Handled, act: Extract<Act, { kind: 'resolve' }>, nowMs: number): Acted {
  const { as, release, comment } = act
  const learnFrom = as === 'accepted' ? (act.learnFrom ?? null) : null
  const isOpen = before.endedMs === null
  const of = release === null ? '' : ` by release ${release}`
  return {
    handled: {
      ...before,
      resolution: { as, release, comment, learnFrom },
      ...(isOpen ? { state: 'normal', sinceMs: nowMs, endedMs: nowMs, awaitsCalm: true } : {}),
    },
    text: `${RESOLVED[as]}${of}.${learnFrom === null ? '' : ` ${learnWords(learnFrom)}`}${comment === '' ? '' : ` ${comment}`}`,
  }
}
