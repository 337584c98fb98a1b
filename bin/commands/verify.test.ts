import { expect, it } from 'vitest'
import { tellVerification } from './verify.ts'

const found = { policyVersion: 2, sequence: 40, customers: 3, events: 20, cells: 8, differences: [] }

it('says that nothing differs, and what that holds for', () => {
  expect(tellVerification(found)).toEqual([
    '0 differences in 8 cells (20 events of 3 customers, policy version 2, through commit 40)',
  ])
})

it('names each cell that differs, and by how much', () => {
  const differences = [
    {
      rollup: 'quarter' as const,
      cell: { cohort: '2026-11-16T09:00:00.000Z', handler: 0 },
      measures: { cases: 2, resolved: -1 },
    },
  ]
  expect(tellVerification({ ...found, differences })).toEqual([
    'quarter cohort=2026-11-16T09:00:00.000Z handler=0: cases +2, resolved -1 against the recount',
    '1 differences in 8 cells (20 events of 3 customers, policy version 2, through commit 40)',
  ])
})

it('tells of a stored cell of nothing', () => {
  const differences = [{ rollup: 'day', cell: { pair: 3, a: 0 }, measures: {} }]
  expect(tellVerification({ ...found, differences })[0]).toBe('day pair=3 a=0: stored, though nothing is counted in it')
})
