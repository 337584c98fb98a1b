import { Problem } from '../problem.ts'
import { isRecord } from '../shape.ts'
import type { DemoState } from './contract.ts'
import { isDemoPhase } from './phases.ts'

/**
 * Takes what `GET /api/settings/demo` says in the browser.
 * @throws Problem `internal`.
 */
export function takeDemoState(value: unknown): DemoState {
  if (value === null) return null
  if (isRecord(value)) {
    const { wanted, phase, scenario, beganAt, sentEvents, historyShare, failure } = value
    if (
      typeof wanted === 'boolean' &&
      isDemoPhase(phase) &&
      typeof scenario === 'string' &&
      typeof beganAt === 'string' &&
      typeof sentEvents === 'number' &&
      typeof historyShare === 'number' &&
      (failure === null || typeof failure === 'string')
    )
      return { wanted, phase, scenario, beganAt, sentEvents, historyShare, failure }
  }
  throw new Problem('internal', 'The server answered something other than how the demo stands.')
}
