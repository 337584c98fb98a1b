import { expect, it } from 'vitest'
import type { FigureRow } from '#core/figures/contract.ts'
import { someAnswer, someRow } from '#core/figures/testing/some_answer.ts'
import { someSums } from '#core/figures/testing/some_sums.ts'
import { segmentsFile } from './segments_file.ts'

const topic = (name: string | null, cases: number, accepted: number, handling: number): FigureRow => {
  const matured = someSums({ counts: { cases, accepted }, handling })
  return someRow('2026-11-02T00:00:00Z', { topic: name }, { total: matured, matured, maturedHuman: someSums({}) })
}
const current = someAnswer([topic('refund', 100, 50, 200), topic(null, 10, 0, 20)])
const before = someAnswer([topic('refund', 100, 80, 200)], { from: '2026-10-01T00:00:00Z', to: '2026-10-05T00:00:00Z' })
const input = {
  current,
  before,
  rows: [...current.rows].reverse(),
  by: ['topic' as const],
  columns: ['cases' as const, 'costPerAcceptedResolution' as const, 'acceptedResolutionRate' as const],
  filters: { language: ['de'] },
  addsOf: ({ segment }: FigureRow) => (segment.topic === 'refund' ? -0.5 : null),
}

it('has the rows in the order of the table and its columns, in full precision, with what they are compared with', () => {
  const { name, rows } = segmentsFile(input)
  expect(name).toBe('holdfast-segments-2026-11-02-2026-11-06')
  expect(Object.entries(rows[1] ?? {}).slice(0, 8)).toEqual([
    ['topic', 'refund'],
    ['cases', 100],
    ['costPerAcceptedResolution', { amount: '4.000000' }],
    ['acceptedResolutionRate', 1],
    ['costPerAcceptedResolutionBefore', { amount: '2.500000' }],
    ['addsToChange', { amount: '-0.500000' }],
    ['comparedFrom', '2026-10-01T00:00:00Z'],
    ['comparedTo', '2026-10-05T00:00:00Z'],
  ])
  expect(rows[0]).toMatchObject({
    topic: null,
    costPerAcceptedResolution: null,
    costPerAcceptedResolutionBefore: null,
    addsToChange: null,
    filters: 'language=de',
    policyVersion: 1,
  })
})

it('says nothing of a comparison where there is none', () => {
  const { rows } = segmentsFile({ ...input, before: undefined })
  expect(Object.keys(rows[0] ?? {}).slice(0, 5)).toEqual([
    'topic',
    'cases',
    'costPerAcceptedResolution',
    'acceptedResolutionRate',
    'rangeFrom',
  ])
})
