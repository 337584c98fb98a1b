import fc from 'fast-check'
import { expect, it } from 'vitest'
import { valueName } from '../format/segment.ts'
import { saidSegment } from './testing/said_segment.ts'
import { OTHER_VALUES, tellSegment, tellValue, toldValue } from './told_value.ts'

const anyValue = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('other', '*', '**', '***', '*a', 'a*', 'Other values'))

it('tells every value so that it can be read back, and none is told as the others are', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      expect(toldValue(tellValue(value))).toBe(value)
      expect(tellValue(value)).not.toBe(OTHER_VALUES)
    }),
  )
})

it('tells two values in two ways', () => {
  fc.assert(
    fc.property(anyValue, anyValue, (one, another) => {
      expect(tellValue(one) === tellValue(another)).toBe(one === another)
    }),
  )
})

it.each([
  ['other', 'other', 'other'],
  ['*', '**', '*'],
  ['**', '***', '**'],
  ['a*', 'a*', 'a*'],
])('tells %s as %s, and screens say %s', (value, told, said) => {
  expect(tellValue(value)).toBe(told)
  expect(valueName('topic', told)).toBe(said)
})

it('takes neither the others nor what was never told for a value', () => {
  expect(toldValue('*')).toBeUndefined()
  expect(toldValue('*a')).toBeUndefined()
  expect(tellValue(null)).toBeNull()
})

it('tells each value of a segment', () => {
  const segment = saidSegment({ handler: 'ai', channel: '*', market: 'no', topic: '**', agentVersion: '*1' })
  const told = saidSegment({ handler: 'ai', channel: '**', market: 'no', topic: '***', agentVersion: '**1' })
  expect(tellSegment(segment)).toEqual(told)
})

it('has a plain word on screens for what was not said, and for the others', () => {
  expect(valueName('topic', null)).toBe('not said')
  expect(valueName('topic', '')).toBe('not said')
  expect(valueName('topic', OTHER_VALUES)).toBe('other values')
})
