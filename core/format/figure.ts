import type { Unit } from '../figures/catalogue/figure.ts'
import { type FigureId, figureOf } from '../figures/catalogue.ts'
import type { FigureValue } from '../figures/compute.ts'
import { type Reading, valueIn } from '../figures/reading.ts'
import { formatDuration, formatLimit } from './duration.ts'
import { formatMoney } from './money.ts'
import { formatCount, formatRate, formatScore, formatTenths, NOTHING } from './number.ts'

const FORMATS: Record<Unit, (value: number, currency: string) => string> = {
  money: formatMoney,
  rate: formatRate,
  count: formatCount,
  score: formatScore,
  seconds: formatDuration,
  minutes: (minutes) => formatDuration(minutes * 60),
  fullTimeEquivalents: formatTenths,
}

/** @returns a value of the API as people read it: `€2.59`, `78.7%`, `3 min 20 s`; "–" where there is none. */
export const formatValue = (unit: Unit, value: FigureValue, currency: string): string =>
  value === null ? NOTHING : FORMATS[unit](Number(value), currency)

/** @returns a figure of a reading as people read it. */
export const formatFigure = (id: FigureId, reading: Reading, currency: string): string =>
  formatValue(figureOf(id).unit, valueIn(id, reading), currency)

/** @returns a figure's name where the policy is known: it says the target in the place of "in time". */
export const figureName = (id: FigureId, { handoffTargetMinutes }: { handoffTargetMinutes: number }): string =>
  id === 'takenUpShare' ? `Handoffs taken up in ${formatLimit(handoffTargetMinutes * 60)}` : figureOf(id).name
