import { expect, it } from 'vitest'
import { atFirstPage, atPage, carriedTo, hasPlace, withParam, withView } from './params.ts'

const PARAMS = new URLSearchParams('range=7d&language=de&language=sv&state=broken&after=abc')

it('changes the view and nothing else, and begins the list anew', () => {
  expect(withView(PARAMS, { range: '28d' }).toString()).toBe('language=de&language=sv&state=broken')
  expect(withView(PARAMS, { filters: { topic: ['refund'] } }).toString()).toBe('range=7d&topic=refund&state=broken')
})

it('sets or removes one parameter, and begins the list anew', () => {
  expect(withParam(PARAMS, 'state', 'open').toString()).toBe('range=7d&language=de&language=sv&state=open')
  expect(withParam(PARAMS, 'state', null).toString()).toBe('range=7d&language=de&language=sv')
})

it('goes to another page of the same list, and back to its first', () => {
  expect(atPage(PARAMS, 'after', 'def').toString()).toBe('range=7d&language=de&language=sv&state=broken&after=def')
  expect(atPage(PARAMS, 'before', 'end').toString()).toBe('range=7d&language=de&language=sv&state=broken&before=end')
  expect(atFirstPage(PARAMS).toString()).toBe('range=7d&language=de&language=sv&state=broken')
  expect(PARAMS.get('after')).toBe('abc')
})

it.each(['after', 'before', 'cursor'])('knows %s for a place in a list, which nothing that changes keeps', (name) => {
  const params = new URLSearchParams({ [name]: 'x', order: 'oldest' })
  expect([hasPlace(params), hasPlace(atFirstPage(params))]).toEqual([true, false])
  expect([withView(params, {}), withParam(params, 'state', null)].map(String)).toEqual(['order=oldest', 'order=oldest'])
})

it('goes along as the view, and to a conversation whole, for the way back to its place in the list', () => {
  expect(carriedTo('overview', PARAMS).toString()).toBe('range=7d&language=de&language=sv')
  expect(carriedTo('conversations', PARAMS).toString()).toBe('range=7d&language=de&language=sv')
  expect(carriedTo('overview', new URLSearchParams('by=topic&state=open')).toString()).toBe('range=28d')
  expect(carriedTo('segments', new URLSearchParams('by=topic&state=open')).toString()).toBe('')
  expect(carriedTo('conversation', PARAMS).toString()).toBe(PARAMS.toString())
})
