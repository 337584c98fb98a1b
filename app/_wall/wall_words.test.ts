import { expect, it } from 'vitest'
import { DEFAULT_VIEW, type View } from '../_view/view.ts'
import { isWall, withWall } from './wall_param.ts'
import { wallWords } from './wall_words.ts'

it.each<[Partial<View>, string]>([
  [
    { range: '7d', filters: { language: ['de', ''], handler: ['ai'] } },
    'Last 7 days · Handler: AI · Language: German or not said',
  ],
  [{ range: { from: '2026-11-01', through: '2026-11-02' }, filters: { handler: ['human'] } }, 'Handler: Human'],
  [{ range: { from: '2026-11-01', through: '2026-11-02' } }, ''],
])('a wall says what it shows: %j', (view, words) => expect(wallWords({ ...DEFAULT_VIEW, ...view })).toBe(words))

it('is asked for by an address, and by nothing else that it says', () => {
  const params = new URLSearchParams('range=7d&wall=0')
  expect([isWall(params), isWall(withWall(params, true)), isWall(withWall(withWall(params, true), false))]).toEqual([
    false,
    true,
    false,
  ])
  expect(withWall(params, true).toString()).toBe('range=7d&wall=1')
  expect(withWall(params, false).toString()).toBe('range=7d')
  expect(params.toString()).toBe('range=7d&wall=0')
})
