import type { Reading } from './reading.ts'
import type { ReadInstant } from './replay.ts'
import type { Standing } from './standing.ts'
import type { Timing, Transition } from './step_machine.ts'
import { stepRule } from './step_rule.ts'

/** What was found as an alert opened or fired, in words. */
export interface Found {
  headline: string
  sentences: string[]
  facts: { label: string; value: string }[]
  seriesId: string | null
  startedAt: string | null
}

/** An alert as it is kept. */
export interface KeptAlert {
  id: string
  about: string
  aboutName: string
  standing: Standing
  openedMs: number
  firedMs: number | null
  endedMs: number | null
  reading: Reading
  found: Found
  /** Somebody does not want to hear of it before. */
  snoozedUntil: Date | null
}

/** What was read of a rule before: alerts that are open, or that a person ended and that have not been well since. */
export type Before = Pick<KeptAlert, 'id' | 'about' | 'aboutName' | 'standing' | 'found'> &
  Partial<Pick<KeptAlert, 'openedMs' | 'firedMs' | 'snoozedUntil'>>

export interface AlertStepMade {
  alert: KeptAlert
  transition: Transition
}

export interface BroughtOn {
  /** Those that are to be kept anew: opened, gone on or ended. */
  alerts: KeptAlert[]
  /** In order of time. */
  steps: AlertStepMade[]
  /** The ids of those that were ended by a person and are well by now. */
  calmed: string[]
  throughMs: number
}

interface Means {
  timing: Timing
  newId: () => string
  nameOf: (about: string) => string
  describe: (reading: Reading) => Found
}

/** Brings the alerts of one rule on by what was read since: the production's part around the state machine. */
export function bringOn(before: readonly Before[], instants: readonly ReadInstant[], means: Means): BroughtOn {
  const standings = new Map(before.map(({ about, standing }) => [about, standing]))
  const waiting = new Map(before.filter(({ standing }) => standing.awaitsCalm).map(({ about, id }) => [about, id]))
  const open = new Map(before.filter(({ standing }) => !standing.awaitsCalm).map((one) => [one.about, one]))
  const brought: BroughtOn = { alerts: [], steps: [], calmed: [], throughMs: Number.NEGATIVE_INFINITY }
  const touched = new Map<string, KeptAlert>()
  for (const { atMs, readings } of instants) {
    brought.throughMs = Math.max(brought.throughMs, atMs)
    for (const { reading, standing, transition } of stepRule(standings, readings, means.timing, atMs)) {
      const { about } = reading
      if (standing.state === 'normal' && !standing.awaitsCalm) standings.delete(about)
      else standings.set(about, standing)
      const calmed = standing.awaitsCalm ? undefined : waiting.get(about)
      if (calmed !== undefined && waiting.delete(about)) brought.calmed.push(calmed)
      if (standing.state === 'normal' && !transition) continue
      const known = touched.get(about) ?? open.get(about) ?? null
      const alert = bringOneOn(known, { reading, standing, transition, atMs }, means)
      if (transition) brought.steps.push({ alert, transition })
      touched.set(about, alert)
      if (alert.endedMs === null) continue
      brought.alerts.push(alert)
      touched.delete(about)
      open.delete(about)
    }
  }
  brought.alerts.push(...touched.values())
  return brought
}

interface Stepped {
  reading: Reading
  standing: Standing
  transition: Transition | null
  atMs: number
}

function bringOneOn(known: Before | KeptAlert | null, { reading, standing, transition, atMs }: Stepped, means: Means): KeptAlert {
  const isFiring = transition?.to === 'firing' && (known?.firedMs ?? null) === null
  return {
    id: known?.id ?? means.newId(),
    about: reading.about,
    aboutName: known?.aboutName ?? means.nameOf(reading.about),
    standing,
    openedMs: known?.openedMs ?? atMs,
    firedMs: isFiring ? atMs : (known?.firedMs ?? null),
    endedMs: standing.state === 'normal' ? atMs : null,
    reading,
    snoozedUntil: known?.snoozedUntil ?? null,
    found: known && !isFiring ? known.found : means.describe(reading),
  }
}
