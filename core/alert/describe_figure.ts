import { figureOf } from '../figures/catalogue.ts'
import { formatLimit } from '../format/duration.ts'
import { formatValue } from '../format/figure.ts'
import { formatChange } from '../format/number.ts'
import type { Found } from './bring_on.ts'
import type { FigureBody } from './figure_windows.ts'
import type { Reading } from './reading.ts'

const BASIS: Record<FigureBody['basis'], string> = {
  settled: 'settled',
  now: 'as far as it is known',
  nowcast: 'what it will come to, as far as can be told',
}
const AGAINST = {
  previousPeriod: 'the period before',
  sameWeekdays: 'the same weekdays before',
  settledWeeks: 'the four settled weeks before',
}

/** @returns what a figure was found to be, in words. @param about the value that it is of, as people read it; empty for all. */
export function describeFigure(body: FigureBody, { says, value }: Reading, about: string, currency: string): Found {
  const { name, unit } = figureOf(body.figure)
  const of = about === '' ? name : `${name}, ${about}`
  const nothing = { sentences: [], facts: [], seriesId: null, startedAt: null }
  if (says === 'failed') return { ...nothing, headline: `${of} could not be read.` }
  if (value === null) return { ...nothing, headline: `${of}: there is nothing to judge by.` }
  const over = `over ${formatLimit(body.windowMinutes * 60)}`
  const sentences = [`Taken ${over}, ${BASIS[body.basis]}.`]
  if (body.kind === 'change') {
    const moved = formatChange(value / 100)
    const headline = `${of} moved by ${moved} against ${AGAINST[body.against]}.`
    return { ...nothing, headline, sentences, facts: [{ label: 'Change', value: moved }] }
  }
  const [now, limit] = [value, body.limit].map((one) => formatValue(unit, one, currency))
  const facts = [
    { label: name, value: now ?? '' },
    { label: 'Limit', value: limit ?? '' },
  ]
  return { ...nothing, headline: `${of} is ${now}, ${body.direction} ${limit}.`, sentences, facts }
}
