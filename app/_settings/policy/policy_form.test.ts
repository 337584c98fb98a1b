import { describe, expect, it } from 'vitest'
import { drivePolicyForm } from '#app/_testing/drive_policy_form.ts'
import { DEFAULT_POLICY } from '#core/policy/policy.ts'
import { CalendarFields } from './calendar_fields.tsx'
import { CostFields } from './cost_fields.tsx'
import { CountingFields } from './counting_fields.tsx'
import { OverheadFields } from './overhead_fields.tsx'
import { RateCardFields } from './rate_card_fields.tsx'

const Calendar = (edit: Parameters<typeof OverheadFields>[0]) => CalendarFields({ ...edit, timeZones: ['UTC'] })
const rate = (perStint: string) => ({ perStint, perMinute: '0' })
const card = (from: string | null, ai: string, human: string) => ({ from, ai: rate(ai), human: rate(human) })
const overhead = (name: string, amountPerMonth: string) => ({ name, amountPerMonth, appliesTo: 'ai' as const })

describe('what is typed goes into its own field of the draft, and no other', () => {
  it.each([
    [CountingFields, 'Acceptance window', '21', { acceptanceWindowDays: '21' }],
    [CountingFields, 'Reasons of handoffs by design', 'vip\nlegal', { passOnReasons: 'vip\nlegal' }],
    [CountingFields, 'Handoffs are taken up within', '5', { handoffTargetMinutes: '5' }],
    [Calendar, 'A full-time human handles', '1800', { fullTimeMinutesPerWeek: '1800' }],
    [CostFields, 'Reopened', ' 2,50 ', { failureImpact: { ...DEFAULT_POLICY.failureImpact, reopen: '2.50' } }],
    [CostFields, 'Customer left', '90', { failureImpact: { ...DEFAULT_POLICY.failureImpact, churn: '90' } }],
  ] as const)('%o %s', (part, name, value, change) => {
    const form = drivePolicyForm(part)
    const before = form.draft()
    form.type(name, value)
    expect(form.draft()).toEqual({ ...before, ...change })
  })

  it.each([
    [CountingFields, 'About the same issue', 'any', { sameIssue: 'any' }],
    [CostFields, 'Price the rework of', 'ai', { priceReworkOf: 'ai' }],
    [CostFields, 'Price the rework of', 'all', { priceReworkOf: 'all' }],
    [Calendar, 'A week begins on', '7', { firstDayOfWeek: '7' }],
  ] as const)('%o %s, chosen as %s', (part, name, value, change) => {
    const form = drivePolicyForm(part)
    const before = form.draft()
    form.choose(name, value)
    expect(form.draft()).toEqual({ ...before, ...change })
  })

  it('shows what is wrong at the field that it is wrong with', () => {
    const errors = { acceptanceWindowDays: 'too long', 'failureImpact.churn': 'no amount', 'overheads.1.name': 'no name' }
    expect(drivePolicyForm(CountingFields, {}, errors).errorOf('Acceptance window')).toBe('too long')
    expect(drivePolicyForm(CostFields, {}, errors).errorOf('Customer left')).toBe('no amount')
    expect(drivePolicyForm(CostFields, {}, errors).errorOf('Reopened')).toBeUndefined()
    const overheads = drivePolicyForm(OverheadFields, { overheads: [overhead('a', '1'), overhead('', '2')] }, errors)
    expect([overheads.errorOf('Name', 0), overheads.errorOf('Name', 1)]).toEqual([undefined, 'no name'])
    const list = drivePolicyForm(OverheadFields, {}, { overheads: 'At most 20.' })
    expect(list.texts()).toContain('At most 20.')
  })
})

describe('rate cards', () => {
  const form = (...rateCards: ReturnType<typeof card>[]) => drivePolicyForm(RateCardFields, { rateCards })

  it('begin as a copy of the last one, without a date', () => {
    const cards = form(card(null, '0.10', '4'), card('2026-06-01', '0.20', '5'))
    cards.press('Add a card')
    expect(cards.draft().rateCards).toEqual([
      { ...card('', '0.10', '4'), id: 0 },
      { ...card('2026-06-01', '0.20', '5'), id: 1 },
      { ...card('', '0.20', '5'), id: 2 },
    ])
  })

  it('keep the price of each handler, a stint and a minute, apart', () => {
    const cards = form(card(null, '0.10', '4'), card('2026-06-01', '0.20', '5'))
    cards.type('AI, a stretch of work', '1', 1)
    cards.type('AI, a minute', '2', 1)
    cards.type('Human, a stretch of work', '3', 1)
    cards.type('Human, a minute', '4', 1)
    cards.choose('Holds from', '2026-07-01', 1)
    const changed = { from: '2026-07-01', ai: { perStint: '1', perMinute: '2' }, human: { perStint: '3', perMinute: '4' } }
    expect(cards.draft().rateCards).toEqual([
      { ...card('', '0.10', '4'), id: 0 },
      { ...changed, id: 1 },
    ])
  })

  it('can go, all but the last one', () => {
    const cards = form(card(null, '0.10', '4'), card('2026-06-01', '0.20', '5'))
    cards.press('Remove this card', 0)
    expect(cards.draft().rateCards).toEqual([{ ...card('2026-06-01', '0.20', '5'), id: 1 }])
    expect(cards.count('Remove this card')).toBe(0)
    // Told apart by what no earlier one had: React would take one for the other.
    cards.press('Add a card')
    expect(cards.draft().rateCards.map(({ id }) => id)).toEqual([1, 2])
  })
})

describe('overheads', () => {
  it('are added, changed one by one, and removed', () => {
    const form = drivePolicyForm(OverheadFields, { overheads: [overhead('Licences', '10'), overhead('Oversight', '20')] })
    form.press('Add an overhead')
    form.type('Name', 'Platform', 2)
    form.type('A month', '7,5', 2)
    form.choose('Borne by', 'human', 1)
    form.press('Remove Licences')
    expect(form.draft().overheads).toEqual([
      { name: 'Oversight', amountPerMonth: '20', appliesTo: 'human', id: 1 },
      { name: 'Platform', amountPerMonth: '7.5', appliesTo: 'all', id: 2 },
    ])
  })

  it('say that there are none, and what one without a name is removed by', () => {
    const form = drivePolicyForm(OverheadFields, { overheads: [] })
    expect(form.texts()).toContain('None.')
    form.press('Add an overhead')
    expect(form.count('Remove this overhead')).toBe(1)
    expect(form.texts()).not.toContain('None.')
  })
})

describe('business hours', () => {
  const hours = (day: number, from = '09:00', to = '17:00') => ({ day, from, to })

  it.each([
    ['a Monday, where there are none', [], hours(1)],
    ['the day after the last, with its hours', [hours(1), hours(3, '08:15', '12:00')], hours(4, '08:15', '12:00')],
    ['a Monday after a Sunday', [hours(7)], hours(1)],
  ])('grow by %s', (_, businessHours, added) => {
    const form = drivePolicyForm(Calendar, { businessHours })
    form.press('Add hours')
    expect(form.draft().businessHours.at(-1)).toMatchObject(added)
    expect(form.draft().businessHours).toHaveLength(businessHours.length + 1)
  })

  it('change and go one by one', () => {
    const form = drivePolicyForm(Calendar, { businessHours: [hours(1), hours(2), hours(3)] })
    expect([form.valueOf('Day', 0), form.valueOf('Day', 2)]).toEqual(['1', '3'])
    form.choose('Day', '7', 1)
    form.type('Opens', '10:00', 1)
    form.type('Closes', '24:00', 2)
    form.press('Remove Monday, 09:00 to 17:00')
    expect(form.draft().businessHours).toEqual([
      { ...hours(7, '10:00'), id: 1 },
      { ...hours(3, '09:00', '24:00'), id: 2 },
    ])
  })
})
