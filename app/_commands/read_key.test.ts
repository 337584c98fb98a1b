import { expect, it } from 'vitest'
import { readKey, type Typed } from './read_key.ts'

const SHORTCUTS = { '/': 'filter', 'g o': 'overview', 'g s': 'segments', s: 'save' }

/** @returns what each key asked for, `…` where it waits for another. */
function typing(...presses: [key: string, atMs: number][]) {
  let typed: Typed | null = null
  return presses.map(([key, atMs]) => {
    const read = readKey(typed, { key, atMs }, SHORTCUTS)
    typed = read.typed
    return read.command ?? (typed ? '…' : '–')
  })
}

it.each<[string, [string, number][], string[]]>([
  ['one key', [['/', 0]], ['filter']],
  ['a key that asks for nothing', [['x', 0]], ['–']],
  [
    'two keys',
    [
      ['g', 0],
      ['o', 400],
    ],
    ['…', 'overview'],
  ],
  [
    'two keys of which the second asks for something by itself',
    [
      ['g', 0],
      ['s', 1_500],
    ],
    ['…', 'segments'],
  ],
  [
    'the second too late',
    [
      ['g', 0],
      ['s', 1_501],
    ],
    ['…', 'save'],
  ],
  [
    'the second a wrong one',
    [
      ['g', 0],
      ['x', 100],
      ['o', 200],
    ],
    ['…', '–', '–'],
  ],
  [
    'the second one by itself',
    [
      ['g', 0],
      ['/', 100],
    ],
    ['…', 'filter'],
  ],
  [
    'the first once more',
    [
      ['g', 0],
      ['g', 1_400],
      ['o', 2_800],
    ],
    ['…', '…', 'overview'],
  ],
  ['nothing that every object has', [['constructor', 0]], ['–']],
])('reads %s', (_name, presses, expected) => {
  expect(typing(...presses)).toEqual(expected)
})
