import { expect, it } from 'vitest'
import { DEFAULT_DEMO_SCENARIO, DEMO_SCENARIO_IDS, DEMO_SCENARIOS, type DemoScenario, demoScenarioName } from './scenarios.ts'

/** What each scenario changes, by what its name tells, and what its words promise: since when, and by how much. */
const PROMISES: Record<DemoScenario, { name: RegExp; words: RegExp[] }> = {
  hazard: { name: /\bAI\b.* worse/, words: [/last ten days/, /\b1\.6 times as many .*resolutions do not hold/] },
  language: { name: /German .* worse/, words: [/last ten days/, /\btwice as many .*do not hold/, /other languages stay/] },
  release: {
    name: /release makes it worse/,
    words: [/last version/, /\b1\.6 times as many resolutions do not hold/],
  },
  ramp: { name: /worse slowly/, words: [/as the first/, /growing over the last three weeks/] },
  mix: { name: /Humans take over/, words: [/last ten days/, /AI begins a fifth fewer .*cases/] },
  cost: { name: /dearer/, words: [/last ten days/, /costs 1\.4 times as much/] },
  vendor: { name: /vendor bills by the resolution/, words: [/fifth week/, /claims stand beside what held/] },
  field: { name: /field gets lost/, words: [/last two days/, /no conversation says what it is about/] },
  source: { name: /source falls silent/, words: [/last two days/, /nothing is told of phone/] },
  neglect: { name: /Nobody takes up/, words: [/last four days/, /waits 4 hours more/] },
  steady: { name: /Nothing happens/, words: [/weeks like each other/] },
}

it.each(DEMO_SCENARIOS)('$id tells what happens, since when and by how much', ({ id, name, words }) => {
  expect(name).toMatch(PROMISES[id].name)
  for (const promise of PROMISES[id].words) expect(words).toMatch(promise)
})

it('begins with the one in which the answers get worse, which another one calls the first', () => {
  expect(DEFAULT_DEMO_SCENARIO).toBe('hazard')
  expect(DEMO_SCENARIO_IDS[0]).toBe('hazard')
})

it.each(DEMO_SCENARIOS)('a demo of $id is called by the name it was chosen by', ({ id, name }) => {
  expect(demoScenarioName(id)).toBe(name)
})

it('calls a demo of a scenario that can no longer be chosen by its id', () => {
  expect(demoScenarioName('earthquake')).toBe('earthquake')
})
