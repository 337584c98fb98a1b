import { expect, it } from 'vitest'
import { reachOf } from './show_series.ts'
import { usual } from './testing/watched_world.ts'

const { toHour, windowHours } = usual.baseline

it.each([
  ['in the weeks that the baseline was learned from none', toHour - 10, toHour - 10],
  ['soon after them those since', toHour + 10, toHour],
  ['later those of the window', toHour + windowHours + 10, toHour + 10],
])('looks %s', (_, nowHour, firstHour) => expect(reachOf(usual, nowHour)).toEqual({ firstHour, nowHour }))
