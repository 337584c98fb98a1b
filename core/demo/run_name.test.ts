import { expect, it } from 'vitest'
import { demoRunName, demoSource } from './run_name.ts'

it('names a run by what happens in it, its seed and when it began', () => {
  const run = { scenario: 'hazard', seed: 7, anchorMs: Date.UTC(2026, 10, 23) }
  expect(demoRunName(run)).toBe(`hazard7-${run.anchorMs.toString(36)}`)
  expect(demoRunName({ ...run, anchorMs: run.anchorMs + 60_000 })).not.toBe(demoRunName(run))
  expect(demoSource('hazard7-x')).toBe('/simulation/hazard7-x')
})
