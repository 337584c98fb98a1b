import type { AlertState } from './names.ts'
import type { Reading } from './reading.ts'
import type { Standing } from './standing.ts'
import type { Timing, Transition } from './step_machine.ts'
import { stepRule } from './step_rule.ts'

/** What was read at one instant. */
export interface ReadInstant {
  atMs: number
  readings: readonly Reading[]
}

/** An alert as it would have been. */
export interface WouldBe {
  about: string
  openedMs: number
  firedMs: number | null
  /** Null: it would still be open. */
  endedMs: number | null
  /** The reading by which it fired, or opened. */
  reading: Reading
}

export interface Replayed {
  alerts: WouldBe[]
  transitions: (Transition & { about: string })[]
  /** How the rule would stand at the end: the worst of its values. */
  standing: AlertState
}

const WORST: readonly AlertState[] = ['firing', 'recovering', 'error', 'no_data', 'pending', 'muted', 'normal']

/** Runs a rule over instants in order, by the same steps as production: what it would have said. */
export function replay(instants: Iterable<ReadInstant>, timing: Timing): Replayed {
  const standings = new Map<string, Standing>()
  const open = new Map<string, WouldBe>()
  const replayed: Replayed = { alerts: [], transitions: [], standing: 'normal' }
  for (const { atMs, readings } of instants)
    for (const { reading, standing, transition } of stepRule(standings, readings, timing, atMs)) {
      const { about } = reading
      standings.set(about, standing)
      if (!transition) continue
      replayed.transitions.push({ ...transition, about })
      const alert = open.get(about) ?? { about, openedMs: atMs, firedMs: null, endedMs: null, reading }
      if (!open.has(about)) replayed.alerts.push(alert)
      if (transition.to === 'firing' && alert.firedMs === null) Object.assign(alert, { firedMs: atMs, reading })
      if (transition.to !== 'normal') open.set(about, alert)
      else if (open.delete(about)) alert.endedMs = atMs
    }
  const states = new Set([...standings.values()].map(({ state }) => state))
  return { ...replayed, standing: WORST.find((state) => states.has(state)) ?? 'normal' }
}
