import { describe, expect, it } from 'vitest'
import type { ComparedVersions } from '#core/release/contract.ts'
import { someComparison, someVersions } from './testing/some_comparison.ts'
import { prepareVersionAges } from './version_ages.ts'

const AGES = [
  { hours: 1, before: 0.02, after: 0.03 },
  { hours: 24, before: 0.1, after: 0.13 },
  { hours: 336, before: 0.25, after: null },
]
const prepared = (ages: ComparedVersions['ages'] = AGES) => prepareVersionAges(someVersions(someComparison(), ages), 100)

describe('how soon two versions are taken back', () => {
  it('is said at the oldest age that both have reached', () => {
    const model = prepared()
    expect(model?.title).toBe('After 1 day, 13.0% are taken back; it was 10.0%')
    expect(model?.description).toBe('v41: 25.0% after 14 days. v42: 13.0% after 1 day.')
    expect(model?.before.label).toBe('25.0%')
    expect(model?.after?.label).toBe('13.0%')
    expect(model?.rows.at(-1)).toEqual({ age: '14 days', before: '25.0%', after: null })
  })

  it('begins with nothing, and ends where it is known', () => {
    const model = prepared()
    expect(model?.curves.lastDay).toBe(14)
    // Three points, the last one after a day of fourteen.
    expect(model?.curves.now.match(/[ML]/g)).toHaveLength(3)
    expect(model?.curves.now).toMatch(new RegExp(`^M0[, ].*L${(100 / 14).toFixed(1).slice(0, 3)}`))
  })

  it('is that of the earlier one alone before the later one is old enough', () => {
    const model = prepared(AGES.map((age) => ({ ...age, after: null })))
    expect(model).toMatchObject({ title: 'How soon resolutions are taken back', after: null })
    expect(model?.description).toContain('Too little of v42 is old enough.')
    expect(prepared([])).toBeNull()
    expect(prepared(AGES.map((age) => ({ ...age, before: null })))).toBeNull()
  })
})
