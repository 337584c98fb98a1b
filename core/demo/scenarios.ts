/** What can happen in a demo, as the simulator names it, in words for those who choose. The first one is begun with. */
export const DEMO_SCENARIOS = [
  {
    id: 'hazard',
    name: 'The AI’s answers get worse',
    words: 'For the last ten days, 1.6 times as many of its resolutions do not hold.',
  },
  {
    id: 'language',
    name: 'Its German answers get worse',
    words: 'For the last ten days twice as many of them do not hold; other languages stay.',
  },
  {
    id: 'release',
    name: 'A release makes it worse',
    words: 'Of the last version, 1.6 times as many resolutions do not hold.',
  },
  { id: 'ramp', name: 'It gets worse slowly', words: 'The same as the first, growing over the last three weeks.' },
  { id: 'mix', name: 'Humans take over', words: 'For the last ten days the AI begins a fifth fewer of the cases.' },
  { id: 'cost', name: 'Work gets dearer', words: 'For the last ten days everything costs 1.4 times as much.' },
  {
    id: 'vendor',
    name: 'The AI’s vendor bills by the resolution',
    words: 'From the fifth week on; its claims stand beside what held.',
  },
  { id: 'field', name: 'A field gets lost', words: 'For the last two days no conversation says what it is about.' },
  {
    id: 'source',
    name: 'A source falls silent',
    words: 'For the last two days nothing is told of phone conversations.',
  },
  {
    id: 'neglect',
    name: 'Nobody takes up handoffs',
    words: 'For the last four days who is handed on waits 4 hours more, on the average.',
  },
  { id: 'steady', name: 'Nothing happens', words: 'Eight weeks like each other.' },
] as const

export type DemoScenario = (typeof DEMO_SCENARIOS)[number]['id']
export const DEMO_SCENARIO_IDS = DEMO_SCENARIOS.map(({ id }) => id)
export const DEFAULT_DEMO_SCENARIO: DemoScenario = DEMO_SCENARIOS[0].id

/** @returns what a demo is about, in words; its own name where it is none of those that can be chosen. */
export const demoScenarioName = (id: string): string => DEMO_SCENARIOS.find((each) => each.id === id)?.name ?? id
