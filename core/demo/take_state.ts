import { Problem } from '../problem.ts'
import { isRecord } from '../shape.ts'
import type { DemoState } from './contract.ts'

/**
 * Takes what `GET /api/settings/demo` says in the browser.
 * @throws Problem `internal`.
 */
export function takeDemoState(value: unknown): DemoState {
  if (value === null) return null
  if (
    isRecord(value) &&
    typeof value.wanted === 'boolean' &&
    typeof value.sentEvents === 'number' &&
    typeof value.historyShare === 'number' &&
    [value.phase, value.scenario, value.beganAt].every((text) => typeof text === 'string')
  )
    return value as unknown as DemoState
  throw new Problem('internal', 'The server answered something other than how the demo stands.')
}
