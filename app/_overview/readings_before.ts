import type { FiguresAnswer } from '#core/figures/contract.ts'
import { type Reading, readingsByStart } from '#core/figures/reading.ts'

const DAY_MS = 86_400_000

/**
 * @returns for each step of an answer, in order, the same step of the time before, by its place; an hour by its day, counted
 * from where each begins, and the clock on the wall, so that clocks that change move nothing. Null where there is none.
 */
export function readingsBefore(
  series: FiguresAnswer,
  before: FiguresAnswer | undefined,
  firstDayOfWeek: number,
): (Reading | null)[] {
  const nameOf = series.step === 'hour' ? nameByClock : nameByPlace
  const steps = before ? readingsByStart(before, firstDayOfWeek) : []
  // An hour that the clocks repeat has one name twice: the first one stands for both.
  const byName = new Map(
    steps.map((step, place) => [nameOf(step.start, place, steps[0]?.start), step.reading] as const).reverse(),
  )
  return readingsByStart(series, firstDayOfWeek).map(
    ({ start }, place, all) => byName.get(nameOf(start, place, all[0]?.start)) ?? null,
  )
}

function nameByClock(start: string, _place: number, first = start): string {
  const day = (instant: string): number => Date.parse(`${instant.slice(0, 10)}Z`) / DAY_MS
  return `${day(start) - day(first)} ${start.slice(11, 16)}`
}

const nameByPlace = (_start: string, place: number): string => String(place)
