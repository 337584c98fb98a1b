import { expect, it } from 'vitest'
import { carriedTo, hasCursor, withCursor, withParam, withView } from './params.ts'

const PARAMS = new URLSearchParams('range=7d&language=de&language=sv&state=broken&cursor=abc')

it('changes the view and nothing else, and begins the list anew', () => {
  expect(withView(PARAMS, { range: '28d' }).toString()).toBe('language=de&language=sv&state=broken')
  expect(withView(PARAMS, { filters: { topic: ['refund'] } }).toString()).toBe('range=7d&topic=refund&state=broken')
})

it('sets or removes one parameter, and begins the list anew', () => {
  expect(withParam(PARAMS, 'state', 'open').toString()).toBe('range=7d&language=de&language=sv&state=open')
  expect(withParam(PARAMS, 'state', null).toString()).toBe('range=7d&language=de&language=sv')
})

it('goes to another page of the same list, and back to its first', () => {
  expect(withCursor(PARAMS, 'def').toString()).toBe('range=7d&language=de&language=sv&state=broken&cursor=def')
  expect(withCursor(PARAMS, null).toString()).toBe('range=7d&language=de&language=sv&state=broken')
  expect([hasCursor(PARAMS), hasCursor(withCursor(PARAMS, null))]).toEqual([true, false])
  expect(PARAMS.get('cursor')).toBe('abc')
})

it('goes along as the view, and to a conversation whole, for the way back to its place in the list', () => {
  expect(carriedTo('overview', PARAMS).toString()).toBe('range=7d&language=de&language=sv')
  expect(carriedTo('conversations', PARAMS).toString()).toBe('range=7d&language=de&language=sv')
  expect(carriedTo('conversation', PARAMS).toString()).toBe(PARAMS.toString())
})
