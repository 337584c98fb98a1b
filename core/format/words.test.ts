import { expect, test } from 'vitest'
import { joinWords } from './list.ts'
import { valueName } from './segment.ts'

test.each([
  [[], ''],
  [['topic'], 'topic'],
  [['topic', 'market'], 'topic and market'],
  [['topic', 'market', 'channel'], 'topic, market and channel'],
])('joins %j', (words, text) => expect(joinWords(words)).toBe(text))

test('joins by "or" where one of them is meant', () => expect(joinWords(['ai', 'human'], 'or')).toBe('ai or human'))

test.each([
  ['handler', 'ai', 'AI'],
  ['handler', 'human', 'Human'],
  ['topic', 'ai', 'ai'],
  ['topic', null, 'not said'],
  ['topic', '', 'not said'],
  ['handler', null, 'not said'],
  ['topic', '*', 'other values'],
  ['topic', '**', '*'],
  ['topic', '**urgent', '*urgent'],
  ['topic', '*urgent', '*urgent'],
] as const)('the %s %j', (dimension, value, name) => expect(valueName(dimension, value)).toBe(name))
