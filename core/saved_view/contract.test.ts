import { describe, expect, it } from 'vitest'
import { newSavedViewSchema, savedViewChangeSchema, startViewSchema } from './contract.ts'
import { nameKey } from './name_key.ts'

const SHOWS = { screen: 'segments', query: 'by=topic,language' }
const isTaken = (name: unknown, shows: unknown = SHOWS): boolean => newSavedViewSchema.safeParse({ name, shows }).success

describe('a view to be saved', () => {
  it('is its owner’s alone unless it says otherwise, and loses blanks around its name', () => {
    expect(newSavedViewSchema.parse({ name: ' Refunds ', shows: SHOWS })).toEqual({
      name: 'Refunds',
      shows: SHOWS,
      shared: false,
    })
  })

  it.each([
    ['of 60 letters', 'x'.repeat(60), true],
    ['of 61', 'x'.repeat(61), false],
    ['of blanks', '   ', false],
    ['with what Postgres cannot hold', 'a\0b', false],
    ['that is no text', 7, false],
  ])('has a name: one %s', (_, name, taken) => expect(isTaken(name)).toBe(taken))

  it.each(['https://evil.example', '//evil.example', '/w/acme', 'keys', 'settings', 'conversation'])(
    'is of a screen that shows data: not %s',
    (screen) => expect(isTaken('Refunds', { screen, query: '' })).toBe(false),
  )
})

it.each([
  ['', 'Give it a name.'],
  ['x'.repeat(61), 'At most 60 characters.'],
])('says in words what is wrong with a name: %s', (name, words) =>
  expect(newSavedViewSchema.safeParse({ name, shows: SHOWS }).error?.issues.map(({ message }) => message)).toEqual([words]),
)

it.each([
  [null, true],
  [1, true],
  [999_999_999, true],
  [0, false],
  [1_000_000_000, false],
  [undefined, false],
])('who begins with a view names it by its number, or none: %s is taken: %s', (id, taken) =>
  expect(startViewSchema.safeParse({ id }).success).toBe(taken),
)

it('a change says something, and nothing else', () => {
  expect(savedViewChangeSchema.safeParse({}).error?.issues[0]?.message).toBe('say what changes')
  expect(savedViewChangeSchema.safeParse({ shared: true }).success).toBe(true)
  expect(savedViewChangeSchema.safeParse({ shared: true, ownerId: 'me' }).success).toBe(false)
})

it.each([
  ['Refunds', 'REFUNDS', true],
  ['Größe', 'GRÖSSE', false],
  ['Über', 'über', true],
  ['Cafe\u0301', 'CAFÉ', true],
  ['Refunds', 'Refunds 2', false],
])('the names %s and %s are one: %s', (one, other, same) => expect(nameKey(one) === nameKey(other)).toBe(same))
