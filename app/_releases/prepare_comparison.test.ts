import { describe, expect, it } from 'vitest'
import { prepareComparison } from './prepare_comparison.ts'
import { someComparison, someVersions } from './testing/some_comparison.ts'

const prepared = (more: Parameters<typeof someComparison>[0] = {}) => prepareComparison(someVersions(someComparison(more)))

describe('two versions side by side', () => {
  it('are told apart by four numbers', () => {
    expect(prepared().facts).toEqual([
      { name: 'Taken back, at the same age', value: '1.31 times', note: 'between 1.08 and 1.58', tone: 'bad' },
      { name: 'Cost of a case', value: '€0.25 → €0.25', note: '1.02 times, between 0.96 and 1.08', tone: null },
      { name: 'Cost per accepted resolution', value: '€2.40 → €2.85', note: 'settled → expected', tone: null },
      { name: 'Told apart', value: 'yes', note: 'by more than chance', tone: null },
    ])
  })

  it('say until when they cannot be', () => {
    const { facts } = prepared({ takenBack: { verdict: "can't tell yet", hoursUntilShown: 30 } })
    expect(facts[0]?.tone).toBeNull()
    expect(facts.at(-1)).toMatchObject({ value: 'not yet', note: 'about 30 hours until a quarter more would show' })
    expect(prepared({ takenBack: { verdict: 'no sign' } }).facts.at(-1)).toMatchObject({
      note: 'neither a quarter more nor less',
    })
    expect(prepared({ takenBack: { verdict: 'better' } }).facts[0]?.tone).toBe('good')
  })

  it('say which hours are compared', () => {
    expect(prepared().when).toContain('one after the other')
    expect(prepared({ together: true }).when).toBe(
      'Both ran at the same time: only the hours of both are compared, from Tue 10 Nov, 14:00 to Thu 12 Nov, 09:00.',
    )
  })

  it('have what each came to, with the band of what is expected', () => {
    const sides = Object.fromEntries(prepared().sides.map(({ name, before, after }) => [name, [before, after]]))
    expect(sides['Taken back so far']).toEqual(['180 (15.0%)', '180 (15.0%)'])
    expect(sides['Cost per accepted resolution']).toEqual(['€2.40 settled', '€2.85 expected, €2.60 to €3.10'])
    const none = prepared({ after: { from: null, to: null, cases: 0, resolved: 0, takenBack: 0, unitCostMicros: null } })
    expect(none.sides.map(({ after }) => after).slice(0, 5)).toEqual(['–', '–', '0', '0', '0'])
  })
})
