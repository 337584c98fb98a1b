import { expect, test } from 'vitest'
import { formatAge, formatDuration, formatLimit } from './duration.ts'

test.each([
  [0, '0 seconds'],
  [-5, '0 seconds'],
  [1, '1 second'],
  [59.9, '59 seconds'],
  [60, '1 minute'],
  [3_599, '59 minutes'],
  [3_600, '1 hour'],
  [86_399, '23 hours'],
  [86_400, '1 day'],
  [6 * 86_400 + 3_000, '6 days'],
  [86_400_000, '1,000 days'],
])('an age of %s s', (seconds, text) => expect(formatAge(seconds)).toBe(text))

test.each([
  [0, '0 s'],
  [-3, '0 s'],
  [0.4, '0 s'],
  [59.4, '59 s'],
  [59.5, '1 min 0 s'],
  [200, '3 min 20 s'],
  [3_599, '59 min 59 s'],
  [3_600, '1 h 0 min'],
  [86_399, '23 h 59 min'],
  [86_400, '1 d 0 h'],
  [187_200, '2 d 4 h'],
  [86_400_000, '1,000 d 0 h'],
  [null, '–'],
])('a duration of %s s', (seconds, text) => expect(formatDuration(seconds)).toBe(text))

test.each([
  [1_800, '30 min'],
  [5_400, '1 h 30 min'],
  [3_600, '1 h'],
  [604_800, '7 d'],
  [90_000, '1 d 1 h'],
  [45, '45 s'],
  [600, '10 min'],
])('a limit of %s s', (seconds, text) => expect(formatLimit(seconds)).toBe(text))
