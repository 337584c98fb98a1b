import type { ReadInstant } from './replay.ts'
import { replay } from './replay.ts'
import type { Timing } from './step_machine.ts'

/**
 * Whether an alert would never have fired by what was read of its time anew, by the state machine of production.
 * @param instants all of its time, in order. @returns false where something of it could not be read: no data proves nothing.
 */
export function neverFires(instants: readonly ReadInstant[], about: string, timing: Timing): boolean {
  const own = instants.map(({ atMs, readings }) => ({ atMs, readings: readings.filter((reading) => reading.about === about) }))
  const isKnown = own.every(({ readings: [reading] }) => reading && reading.says !== 'nothing' && reading.says !== 'failed')
  if (own.length === 0 || !isKnown) return false
  return replay(own, { ...timing, mutedUntilMs: null }).alerts.every(({ firedMs }) => firedMs === null)
}
