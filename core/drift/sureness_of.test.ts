import { describe, expect, it } from 'vitest'
import type { DriftBaseline, LearnedSteadiness, Part } from './baseline.ts'
import { surenessOf } from './sureness_of.ts'

const WHOLE: Part = { handler: null, dimension: null, value: null }
const AI: Part = { ...WHOLE, handler: 'ai' }
const LANGUAGE: Part = { handler: null, dimension: 'language', value: 3 }
const learned = (part: Part, breaks: number, dispersion: number): LearnedSteadiness => ({
  ...part,
  dispersion,
  expectedPerDay: breaks / 28,
  breaks,
})
const ALL = learned(WHOLE, 11_200, 1.4)
const surenessIn = (steadiness: LearnedSteadiness[], one: LearnedSteadiness, expectedPerDay = one.expectedPerDay) => {
  const baseline = { fromHour: 336, toHour: 336 + 28 * 24, steadiness } as DriftBaseline
  return surenessOf(baseline, one, { steadiness: one, expectedPerDay })
}

describe('how sure one is of what is expected', () => {
  it('counts the days’ own factors, as far as the part had a say in them', () => {
    // 27 days that were free to differ, of which 6 were fitted.
    expect(surenessIn([ALL], ALL).dispersion).toBeCloseTo(1.4 * (27 / 21), 12)
    const tenth = learned(LANGUAGE, 1_120, 1.4)
    expect(surenessIn([ALL, tenth], tenth).dispersion).toBeCloseTo(1.4 * (27 / 26.4), 12)
  })

  it('takes a part to have had its whole say where the whole is not known', () => {
    const ai = learned(AI, 9_800, 1)
    expect(surenessIn([ai], ai).dispersion).toBeCloseTo(27 / 21, 12)
  })

  it('is as good as the breaks that the level was learned from, and of a value as its handler’s that it leans on', () => {
    const ai = learned(AI, 9_800, 1)
    const language = learned(LANGUAGE, 600, 1)
    expect(surenessIn([ALL], ai).learnedFrom).toBe(9_800)
    expect(surenessIn([ALL], language).learnedFrom).toBe(650)
  })

  it('lets a day’s noise grow with what a day brings now, and shrink no further than it was', () => {
    expect(surenessIn([ALL], ALL, 640)).toMatchObject({ perDay: 400, mostPerDay: 640 })
    expect(surenessIn([ALL], ALL, 240)).toMatchObject({ perDay: 400, mostPerDay: 400 })
  })
})
