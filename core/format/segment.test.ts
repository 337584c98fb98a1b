import { expect, test } from 'vitest'
import type { Dimension } from '../segment/dimensions.ts'
import { valueName } from './segment.ts'

test.each<[Dimension, string | null, string]>([
  ['language', 'de', 'German'],
  ['language', 'sv', 'Swedish'],
  ['language', 'pt-BR', 'Brazilian Portuguese'],
  ['language', 'pt_br', 'Brazilian Portuguese'],
  // An operation may call its languages and markets as it likes.
  ['language', 'english', 'english'],
  ['language', 'zh-Hans-CN', 'zh-Hans-CN'],
  ['language', 'xx', 'xx'],
  ['language', 'd', 'd'],
  ['language', 'de-', 'de-'],
  ['market', 'de', 'Germany'],
  ['market', 'GB', 'United Kingdom'],
  ['market', 'EMEA', 'EMEA'],
  ['market', 'q!', 'q!'],
  ['market', null, 'not said'],
  ['language', '*', 'other values'],
  ['language', '**x', '*x'],
  // What looks like one elsewhere is none.
  ['topic', 'de', 'de'],
  ['channel', 'sv', 'sv'],
  ['handler', 'ai', 'AI'],
])('%s %s is called %s', (dimension, value, name) => expect(valueName(dimension, value)).toBe(name))
