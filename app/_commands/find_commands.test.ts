import { expect, it } from 'vitest'
import type { Command, Group } from './command.ts'
import { type Asked, findCommands } from './find_commands.ts'

const command = (group: Group, name: string, also = ''): Command => ({
  ...{ id: name, group, name, also },
  does: { kind: 'say', words: name },
})

const COMMANDS = [
  command('Screens', 'Overview'),
  command('Screens', 'Conversations', 'cases'),
  command('Range', 'Last week'),
  command('Range', 'Last month'),
  command('Comparison', 'No comparison'),
  command('Filters', 'Topic: delivery'),
  command('Filters', 'Topic: late delivery'),
  command('Actions', 'Light colours', 'theme'),
  command('Definitions', 'Cost per case'),
]

const find = (asked: Partial<Asked>, commands: readonly Command[] = COMMANDS) =>
  findCommands(commands, { typed: '', filtersOnly: false, recent: [], ...asked }).map(({ name, found, further }) => [
    name,
    ...found.map(({ command }) => command.name),
    ...(further > 0 ? [further] : []),
  ])

it('shows what one could not name, while nothing is typed', () => {
  expect(find({})).toEqual([
    ['Screens', 'Overview', 'Conversations'],
    ['Range', 'Last week', 'Last month'],
    ['Comparison', 'No comparison'],
    ['Actions', 'Light colours'],
  ])
})

it('puts what was used last in front, the last one first, and nowhere else', () => {
  const recent = ['Last month', 'gone', 'Topic: delivery', 'Overview']
  expect(find({ recent }).slice(0, 3)).toEqual([
    ['Used last', 'Last month', 'Topic: delivery', 'Overview'],
    ['Screens', 'Conversations'],
    ['Range', 'Last week'],
  ])
})

it('finds by names and by other words, the group with the best fit first', () => {
  expect(find({ typed: 'deliv' })).toEqual([['Filters', 'Topic: delivery', 'Topic: late delivery']])
  expect(find({ typed: 'las' })).toEqual([['Range', 'Last week', 'Last month']])
  expect(find({ typed: 'case' })).toEqual([
    ['Definitions', 'Cost per case'],
    ['Screens', 'Conversations'],
  ])
  expect(find({ typed: 'nothing of it' })).toEqual([])
  // Letters of a name and of another word make no match.
  expect(find({ typed: 'lct' })).toEqual([])
})

it('goes by what was used last among those that fit', () => {
  expect(find({ typed: 'last', recent: ['Last month'] })).toEqual([['Range', 'Last month', 'Last week']])
})

it('keeps to what narrows, where that is asked for', () => {
  expect(find({ filtersOnly: true, recent: ['Overview'] })).toEqual([
    ['Filters', 'Topic: delivery', 'Topic: late delivery'],
    ['Range', 'Last week', 'Last month'],
    ['Comparison', 'No comparison'],
  ])
  expect(find({ filtersOnly: true, typed: 'co' })).toEqual([['Comparison', 'No comparison']])
})

it('says how many more there are', () => {
  const many = Array.from({ length: 9 }, (_, index) => command('Filters', `Topic: t${index}`))
  expect(find({ typed: 'topic' }, many)[0]?.at(-1)).toBe(2)
})

it('tells the letters of the name by which something was found', () => {
  const places = (typed: string) =>
    findCommands(COMMANDS, { typed, filtersOnly: false, recent: [] })[0]?.found.map((one) => one.places)
  expect(places('no com')).toEqual([[0, 1, 3, 4, 5]])
  expect(places('theme')).toEqual([[]])
})
