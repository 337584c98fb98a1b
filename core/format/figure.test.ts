import { expect, test } from 'vitest'
import type { FigureId } from '../figures/catalogue.ts'
import { readingOf } from '../figures/reading.ts'
import { someRow } from '../figures/testing/some_answer.ts'
import { UNLIKE_SUMS } from '../figures/testing/some_sums.ts'
import { figureName, formatFigure, formatValue } from './figure.ts'

test.each([
  ['money', '2.590512', '€2.59'],
  ['money', null, '–'],
  ['rate', 0.787, '78.7%'],
  ['rate', 0, '0.0%'],
  ['count', 12_480, '12,480'],
  ['score', 3.9, '3.90'],
  ['seconds', 200, '3 min 20 s'],
  ['minutes', 90, '1 h 30 min'],
  ['minutes', 0.5, '30 s'],
  ['fullTimeEquivalents', 1.54, '1.5'],
  ['rate', null, '–'],
] as const)('%s %s', (unit, value, text) => expect(formatValue(unit, value, 'EUR')).toBe(text))

test.each<[FigureId, string]>([
  ['costPerAcceptedResolution', 'SEK\u00a04.60'],
  ['acceptedResolutionRate', '45.0%'],
  ['cases', '1,000'],
  ['resolutionSeconds.median', '–'],
  ['resolutionSeconds.mean', '4 min 0 s'],
])('%s of a reading', (id, text) => {
  expect(formatFigure(id, readingOf([someRow('2026-11-02T00:00:00Z', {}, UNLIKE_SUMS)]), 'SEK')).toBe(text)
})

test('the name of a figure says what the policy sets', () => {
  expect(figureName('takenUpShare', { handoffTargetMinutes: 90 })).toBe('Handoffs taken up in 1 h 30 min')
  expect(figureName('handoffMinutes', { handoffTargetMinutes: 90 })).toBe('Handoff time')
})
