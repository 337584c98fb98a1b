import type { PreviewAnswer } from '#core/alert/preview_contract.ts'
import { formatDay, formatDays, formatTime } from '#core/format/date.ts'
import { formatAge } from '#core/format/duration.ts'
import { formatCount } from '#core/format/number.ts'
import type { WatchedSpan } from '../_ui/charts/watched_line.ts'
import { hoursWords, percentWords } from './budget_words.ts'
import { falseAlarmWords } from './rule_words.ts'

/** A number of the budget with what it means. */
export interface BudgetNumber {
  value: string
  words: string
}

export interface PreviewModel {
  /** What it promises on one's own data, in a line; null of a kind without a promise. */
  budget: { title: string; hint: string; numbers: readonly BudgetNumber[]; rows: readonly FindRow[] } | null
  /** Why there is no budget, or nothing to replay. */
  missing: string | null
  /** How it would stand now, where that is worth a word. */
  standing: string | null
  /** How many alerts can come of it at once, where there is one for each value. */
  atMost: string | null
  replay: { title: string; hint: string; rows: readonly ReplayRow[]; spans: readonly WatchedSpan[] }
}

/** How soon a lasting rise of some size is found. */
export interface FindRow {
  size: string
  half: string
  slow: string
}

export interface ReplayRow {
  key: string
  fired: string
  said: string
  lasted: string
}

const QUARTER = 1.25

/** @returns what a rule promises and would have said, in words. */
export function preparePreview(answer: PreviewAnswer, timeZone: string): PreviewModel {
  return {
    budget: budgetOf(answer.budget),
    missing: answer.missing,
    standing: standingWords(answer.standing),
    atMost: answer.alertsAtMost > 1 ? `At most ${formatCount(answer.alertsAtMost)} alerts at once, one for each value.` : null,
    replay: replayOf(answer.replay, timeZone),
  }
}

function budgetOf(budget: PreviewAnswer['budget']): PreviewModel['budget'] {
  if (!budget) return null
  const { smallestChange, find, falseAlarmsAMonth, series, eventsPerDay } = budget
  const quarter = find.find(({ ratio }) => Math.abs(ratio - QUARTER) < 0.01)
  const smallest = smallestChange === null ? null : percentWords(smallestChange)
  const numbers: BudgetNumber[] = []
  if (smallest !== null)
    numbers.push({ value: smallest, words: 'is the smallest drift that you can trust here. Less is ordinary noise.' })
  if (quarter?.hours != null)
    numbers.push({
      value: hoursWords(quarter.hours),
      words: `until a rise of a quarter is found${quarter.slowHours === null ? '' : `; nine times in ten within ${hoursWords(quarter.slowHours)}`}.`,
    })
  numbers.push({
    value: decimal(falseAlarmsAMonth),
    words: `false alarms a month at most: ${falseAlarmWords(falseAlarmsAMonth)}.`,
  })
  return {
    title: titleOf(smallest, quarter?.hours ?? null),
    hint: `${formatCount(Math.round(eventsPerDay))} a day are expected of what is counted${series > 1 ? ` in the smallest of ${formatCount(series)} series, which share the promise` : ''}.`,
    numbers,
    rows: find.map(({ ratio, hours: half, slowHours }) => ({
      size: `+${percentWords(ratio - 1)}`,
      half: half === null ? 'not within 14 days' : hoursWords(half),
      slow: slowHours === null ? 'not within 14 days' : hoursWords(slowHours),
    })),
  }
}

const decimal = (count: number): string => String(Number(count.toFixed(count < 0.1 ? 2 : 1)))

function titleOf(smallest: string | null, quarter: number | null): string {
  if (smallest === null) return 'On your data no drift is found within two weeks: watch more together'
  return `On your data a drift of ${smallest} is found${quarter === null ? '' : `, one of 25% in ${hoursWords(quarter)}`}`
}

function standingWords(standing: PreviewAnswer['standing']): string | null {
  if (standing === 'firing' || standing === 'recovering') return 'It would be firing now.'
  if (standing === 'pending') return 'It would be pending now.'
  return standing === 'no_data' ? 'There is too little to judge by now.' : null
}

function replayOf({ from, to, knowsMore, alerts }: PreviewAnswer['replay'], timeZone: string): PreviewModel['replay'] {
  const fired = alerts.filter((alert) => alert.firedAt !== null)
  const then = knowsMore
    ? 'with all that is known today: facts that were told late are in it'
    : 'with what was known at each hour'
  return {
    title: timesWords(fired.length, Date.parse(to) - Date.parse(from)),
    hint: `${formatDays(from, to, timeZone)}, replayed ${then}.`,
    rows: fired.map(({ about, firedAt, endedAt, headline }, place) => ({
      key: `${place}`,
      fired: firedAt === null ? '' : `${formatDay(firedAt, timeZone)}, ${formatTime(firedAt, timeZone)}`,
      said: headline.startsWith(about) ? headline : `${about}: ${headline}`,
      lasted: lasted(firedAt ?? to, endedAt),
    })),
    spans: fired.map(({ firedAt, openedAt, endedAt }, place) => ({
      key: `${place}`,
      fromMs: Date.parse(firedAt ?? openedAt),
      toMs: Date.parse(endedAt ?? to),
      tone: 'bad',
      said: formatDay(firedAt ?? openedAt, timeZone),
    })),
  }
}

const lasted = (firedAt: string, endedAt: string | null): string =>
  endedAt === null ? 'still on' : formatAge((Date.parse(endedAt) - Date.parse(firedAt)) / 1_000)

const DAY_MS = 86_400_000

function timesWords(times: number, rangeMs: number): string {
  const days = `${Math.round(rangeMs / DAY_MS)} days`
  if (times === 0) return `It would not have fired in ${days}`
  if (times === 1) return `It would have fired once in ${days}`
  return times === 2 ? `It would have fired twice in ${days}` : `It would have fired ${formatCount(times)} times in ${days}`
}
