import { describe, expect, it } from 'vitest'
import { evaluate } from './evaluate.ts'
import { evaluateHours } from './evaluate_hours.ts'
import { START_HOUR, someWorld } from './testing/some_world.ts'
import { CHANGE, changed, usual } from './testing/watched_world.ts'

const [before, after] = [START_HOUR + CHANGE, START_HOUR + CHANGE + 12]

const hoursOf = (hazard: number, hours: number[]): number[] => {
  const tables = someWorld({ hours: CHANGE + 24, hazard: ({ hour }) => (changed(hour) ? hazard : 1) })
  return [...evaluateHours({ ready: usual, tables }, hours)].map(({ nowHour }) => nowHour)
}

describe('the hours of a stretch', () => {
  it('are the wanted ones alone while nothing turns', () =>
    expect(hoursOf(1, [before - 6, before, before + 6])).toEqual([before - 6, before, before + 6]))

  it('are each one between two where a series went into alarm', () => {
    const hours = hoursOf(4, [before - 6, before, after])
    expect(hours).toEqual([before - 6, ...Array.from({ length: after - before + 1 }, (_, index) => before + index)])
  })

  it('are judged as if each had been asked for', () => {
    const tables = someWorld({ hours: CHANGE + 24 })
    const [first] = evaluateHours({ ready: usual, tables }, [after])
    expect(first?.series).toEqual(evaluate({ ready: usual, tables, nowHour: after }).series)
  })
})
