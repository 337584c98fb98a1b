import { QUARTER_MS } from '../calendar/calendar.ts'
import { maturedThrough } from '../figures/stretches.ts'
import type { MaturingWindow } from '../figures/window_spans.ts'
import type { RuleBody } from './rule_contract.ts'

export type FigureBody = Extract<RuleBody, { kind: 'threshold' | 'change' }>

/** [fromMs, toMs), as of an instant. */
export interface Window {
  fromMs: number
  toMs: number
}

/** What a rule reads of one instant: its window, and what that is compared with, if anything. */
export interface Windows {
  window: Window
  against: Window | null
}

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
const SETTLED_MS = 28 * DAY_MS

/** @returns how often such a rule is read: what is taken over a day or more every six hours, else every hour. */
export const cadenceOf = ({ windowMinutes }: Pick<FigureBody, 'windowMinutes'>): number =>
  windowMinutes * MINUTE_MS >= DAY_MS ? 6 * HOUR_MS : HOUR_MS

/** @returns the instants of (after, now] at which such a rule is read, at most so many, the latest. */
export function instantsOf(body: Pick<FigureBody, 'windowMinutes'>, afterMs: number, nowMs: number, most: number): number[] {
  const each = cadenceOf(body)
  const last = Math.floor(nowMs / each)
  const first = Math.max(Math.floor(afterMs / each) + 1, last - most + 1)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => (first + place) * each)
}

/** @returns what is read as of an instant. Settled figures end where all has matured; else the window ends at the instant. */
export function windowsAt(body: FigureBody, atMs: number, acceptanceMs: number): Windows {
  const widthMs = body.windowMinutes * MINUTE_MS
  const matured = maturedThrough(atMs, acceptanceMs)
  const toMs = body.basis === 'settled' ? matured : Math.floor(atMs / QUARTER_MS) * QUARTER_MS
  const window = { fromMs: toMs - widthMs, toMs }
  if (body.kind === 'threshold') return { window, against: null }
  if (body.against === 'settledWeeks') {
    const end = Math.min(matured, window.fromMs)
    return { window, against: { fromMs: end - SETTLED_MS, toMs: end } }
  }
  const back = body.against === 'previousPeriod' ? widthMs : Math.ceil(widthMs / (7 * DAY_MS)) * 7 * DAY_MS
  return { window, against: { fromMs: window.fromMs - back, toMs: toMs - back } }
}

/** @returns the same with what has matured of it: its window, and what that is compared with, if anything. */
export function maturingAt(body: FigureBody, atMs: number, acceptanceMs: number): [MaturingWindow, ...MaturingWindow[]] {
  const { window, against } = windowsAt(body, atMs, acceptanceMs)
  const maturedThroughMs = maturedThrough(atMs, acceptanceMs)
  return [{ ...window, maturedThroughMs }, ...(against ? [{ ...against, maturedThroughMs }] : [])]
}
