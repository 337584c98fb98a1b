import { expect, it } from 'vitest'
import { DEFAULT_VIEW } from '../_view/view.ts'
import { fileAddress, listParams, parseListChoice } from './list_params.ts'

const NOW = { today: '2026-11-23', firstDayOfWeek: 1 }
const choiceOf = (query: string) => parseListChoice(new URLSearchParams(query))

it('reads the choice of an address, forgiving what it does not know', () => {
  expect(choiceOf('')).toEqual({ state: 'ended', cause: 'any', order: 'newest', place: null })
  expect(choiceOf('state=broken&cause=churn&order=oldest&before=x')).toEqual({
    ...{ state: 'broken', cause: 'churn', order: 'oldest' },
    place: { name: 'before', value: 'x' },
  })
  expect(choiceOf('cursor=x').place).toEqual({ name: 'cursor', value: 'x' })
  expect(choiceOf('state=handoffs')).toMatchObject({ state: 'handoffs' })
  expect(choiceOf('state=lost&cause=weather&order=best&after=')).toEqual(choiceOf(''))
})

it('asks the API for the view’s range and filters, and for what was chosen', () => {
  const view = { ...DEFAULT_VIEW, range: '7d' as const, filters: { language: ['de', ''], topic: ['refund'] } }
  const all = { from: '2026-11-17', to: '2026-11-24' }
  expect(listParams(view, choiceOf(''), NOW).toString()).toBe('from=2026-11-17&to=2026-11-24&language=de&language=&topic=refund')
  const chosen = listParams({ ...view, filters: {} }, choiceOf('state=broken&cause=churn&order=oldest&after=x'), NOW)
  expect(Object.fromEntries(chosen)).toEqual({ ...all, state: 'broken', cause: 'churn', order: 'oldest', after: 'x' })
  const handoffs = listParams({ ...view, filters: {} }, choiceOf('state=handoffs&cause=churn&before=end'), NOW)
  expect(Object.fromEntries(handoffs)).toEqual({ ...all, before: 'end' })
})

it('asks for what was taken back in the range, whenever it ended', () => {
  const view = { ...DEFAULT_VIEW, range: 'yesterday' as const, filters: { topic: ['refund'] } }
  expect(listParams(view, choiceOf('state=taken-back&cause=churn'), NOW).toString()).toBe(
    'takenBackFrom=2026-11-22&takenBackTo=2026-11-23&topic=refund&cause=churn',
  )
})

it('has the whole list as a file, of cases or of handoffs', () => {
  const addressOf = (query: string) => fileAddress(listParams(DEFAULT_VIEW, choiceOf(query), NOW), choiceOf(query))
  const range = 'from=2026-10-27&to=2026-11-24'
  expect(addressOf('state=open&after=x&order=oldest')).toBe(`/api/v1/conversations?${range}&state=open&order=oldest&format=csv`)
  expect(addressOf('state=handoffs&before=x')).toBe(`/api/v1/handoffs?${range}&format=csv`)
})
