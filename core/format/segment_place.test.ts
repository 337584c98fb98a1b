import { expect, it } from 'vitest'
import { segmentName, segmentPlace, valuePlace } from './segment_place.ts'

it.each([
  ['language', 'de', 'in German'],
  ['topic', 'refunds', 'about refunds'],
  ['agentVersion', 'v42', 'by v42'],
  ['market', null, 'without a market'],
  ['topic', '', 'without a topic'],
  ['agentVersion', null, 'without a version'],
] as const)('the %s %j is said “%s”', (dimension, value, words) => expect(valuePlace(dimension, value)).toBe(words))

it.each<[Parameters<typeof segmentPlace>[0], string, string]>([
  [{ language: 'de', handler: 'ai' }, 'by the AI in German', 'AI, German'],
  [{ handler: 'human', topic: null }, 'by people without a topic', 'Human, not said'],
  [{ topic: 'refunds' }, 'about refunds', 'refunds'],
  [{}, '', 'All'],
])('%j is said “%s”, and called “%s”', (segment, place, name) => {
  expect([segmentPlace(segment), segmentName(segment)]).toEqual([place, name])
})
