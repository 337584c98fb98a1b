import { expect, test } from 'vitest'
import {
  isBeyondHelp,
  lookAtLife,
  MOST_MISSED_AT_START,
  MOST_UNANSWERED,
  MOST_UNBEATEN,
  NEWBORN,
  type Signs,
} from './judge_life.ts'

const WELL = { beats: true, answers: true }
/** Its loop does not turn, or it was stopped. */
const STUCK = { beats: false, answers: false }
/** It gets on, but nobody gets an answer in time. */
const OVERLOADED = { beats: true, answers: false }
const BUSY = { beats: false, answers: true }

const times = (count: number, signs: Signs): Signs[] => Array.from({ length: count }, () => signs)

test.each([
  ['just started', [], false],
  ['still starting', times(MOST_MISSED_AT_START - 1, STUCK), false],
  ['beats, and still makes ready to answer', times(MOST_MISSED_AT_START - 1, OVERLOADED), false],
  ['never started', times(MOST_MISSED_AT_START, STUCK), true],
  ['never answered', times(MOST_MISSED_AT_START, OVERLOADED), true],
  ['is well', [WELL], false],
  ['stood still for a moment', [WELL, ...times(MOST_UNBEATEN - 1, STUCK)], false],
  ['stands still', [WELL, ...times(MOST_UNBEATEN, STUCK)], true],
  [
    'stood still for a moment, twice',
    [WELL, ...times(MOST_UNBEATEN - 1, STUCK), WELL, ...times(MOST_UNBEATEN - 1, STUCK)],
    false,
  ],
  ['is overloaded for longer than one may stand still', [WELL, ...times(MOST_UNANSWERED - 1, OVERLOADED)], false],
  ['is overloaded again and again', [WELL, ...times(MOST_UNANSWERED - 1, OVERLOADED), WELL, OVERLOADED], false],
  ['answers nobody any more', [WELL, ...times(MOST_UNANSWERED, OVERLOADED)], true],
  ['answers, though it does not beat', [WELL, ...times(MOST_UNBEATEN, BUSY)], true],
] as const)('%s', (_name, looks, expected) => expect(isBeyondHelp(looks.reduce(lookAtLife, NEWBORN))).toBe(expected))
