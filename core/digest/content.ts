import { z } from 'zod'
import { screenPath } from '../address/paths.ts'
import { changeWords } from '../figures/change.ts'
import { STANDINGS } from '../review/cell.ts'
import type { ReviewAnswer, SaidFigure, Sentence } from '../review/contract.ts'
import { periodDays, periodName } from '../review/period_name.ts'
import { sayRange, sayValue } from '../review/say_cell.ts'

const TONES = ['good', 'bad', 'neutral'] as const

/** What a digest says, in words that are ready to be read: kept as it was written, and sent so however often it is tried. */
export const digestContentSchema = z.object({
  workspace: z.string(),
  period: z.string(),
  title: z.string(),
  url: z.string(),
  settingsUrl: z.string(),
  sentences: z.array(z.string()),
  rows: z.array(
    z.object({
      name: z.string(),
      isPart: z.boolean(),
      now: z.string(),
      how: z.string(),
      last: z.string(),
      change: z.string(),
      tone: z.enum(TONES),
    }),
  ),
  /** Cost per accepted resolution over the periods, oldest first; empty where there is nothing to draw. */
  bars: z.array(
    z.object({
      standing: z.enum(STANDINGS),
      value: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
    }),
  ),
  barsFrom: z.string(),
  barsTo: z.string(),
})
export type DigestContent = z.infer<typeof digestContentSchema>

/** What may be empty for a week is said in a line, so that nobody waits for a mail that does not come. */
const NOTHING = 'Nothing was counted in this week.'

/** @param home where people reach Holdfast, without a slash at its end. @returns what a digest says of a review. */
export function digestContent(review: ReviewAnswer, { workspace, home }: { workspace: string; home: string }): DigestContent {
  const { period, figures, timeZone } = review
  const place = (address: string): string => `${home}${screenPath(review.workspace, { screen: 'review', period: address })}`
  const [cost] = figures
  const hasCases = figures.some(({ key, now }) => key === 'cases' && (now.value ?? 0) > 0)
  const bars = cost ? [...cost.before, cost.now] : []
  return {
    workspace,
    period: period.address,
    title: `${periodName(period)}: ${periodDays(period, timeZone)}`,
    url: place(period.address),
    settingsUrl: `${home}${screenPath(review.workspace, { screen: 'digests' })}`,
    sentences: hasCases ? review.sentences.map(wordsOf) : [NOTHING],
    rows: hasCases
      ? figures.filter(({ now, last }) => now.value !== null || last.value !== null).map((row) => rowOf(row, review))
      : [],
    bars: bars.filter(({ value }) => value !== null).length > 1 ? bars.map(barOf) : [],
    barsFrom: barName(period, period.before[0] ?? period.address, bars[0], review.currency),
    barsTo: barName(period, period.address, bars.at(-1), review.currency),
  }
}

const wordsOf = ({ parts }: Sentence): string => parts.map((part) => ('name' in part ? part.name : part.text)).join('')

const HOW = { settled: 'settled', expected: 'expected', provisional: 'so far', none: '' } as const

function rowOf({ name, isPart, now, last, unit, change }: SaidFigure, { currency }: ReviewAnswer): DigestContent['rows'][number] {
  const say = (value: number | null): string => sayValue(value, unit, currency)
  const range = sayRange(now, unit, currency)
  return {
    name,
    isPart,
    now: say(now.value),
    how: [HOW[now.standing], range].filter(Boolean).join(' '),
    last: say(last.value),
    change: change === null ? '' : changeWords(change),
    tone: change?.tone ?? 'neutral',
  }
}

const barOf = ({ standing, value, low, high }: SaidFigure['now']): DigestContent['bars'][number] => ({
  standing,
  value,
  low,
  high,
})

/** A week and its cost, so that the picture need not be measured: `Week 47: $2.71`. */
function barName(period: ReviewAnswer['period'], address: string, bar: SaidFigure['now'] | undefined, currency: string): string {
  const name = periodName({ ...period, address })
  return bar?.value == null ? name : `${name}: ${sayValue(bar.value, 'micros', currency)}`
}
