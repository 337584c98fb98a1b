import type { AlertItem } from '#core/alert/contract.ts'
import type { AlertState, Severity } from '#core/alert/names.ts'
import type { Tone } from '../_ui/badge.tsx'

/** A word about an alert, and the colour that repeats it. */
export interface StateLook {
  word: string
  tone: Tone
}

const LOOKS: Readonly<Record<AlertState, StateLook>> = {
  normal: { word: 'Over', tone: 'neutral' },
  pending: { word: 'Pending', tone: 'warn' },
  firing: { word: 'Firing', tone: 'bad' },
  recovering: { word: 'Recovering', tone: 'accent' },
  no_data: { word: 'No data', tone: 'neutral' },
  error: { word: 'Cannot tell', tone: 'warn' },
  muted: { word: 'Muted', tone: 'neutral' },
}

const RESOLVED: Readonly<Record<NonNullable<AlertItem['resolution']>['as'], StateLook>> = {
  accepted: { word: 'New normal', tone: 'neutral' },
  fixed: { word: 'Fixed', tone: 'good' },
  false: { word: 'False alarm', tone: 'neutral' },
}

const TAKEN_BACK: StateLook = { word: 'Taken back', tone: 'neutral' }

type Standing = Pick<AlertItem, 'state' | 'endedAt' | 'resolution' | 'correctedAt'>

/** @returns how an alert stands, in a word: of one that somebody ended, why. */
export function lookOf({ state, endedAt, resolution, correctedAt }: Standing): StateLook {
  if (endedAt === null) return LOOKS[state]
  if (resolution) return RESOLVED[resolution.as]
  return correctedAt === null ? LOOKS[state] : TAKEN_BACK
}

/** @returns a state in a word. */
export const stateWord = (state: AlertState): string => LOOKS[state].word

/** What each severity is called where one chooses it. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  info: 'For information',
  warning: 'Warning',
  page: 'Urgent',
}
