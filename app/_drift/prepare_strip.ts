import { screenPath } from '#core/address/paths.ts'
import type { DriftAnswer, DriftSeries } from '#core/drift/contract.ts'
import { type StateWord, seriesName, stateWord } from '#core/format/drift.ts'
import { formatLocalDate } from '#core/format/local_date.ts'
import { formatRoundMoney } from '#core/format/round_money.ts'
import { seriesRuleQuery } from '../_alerts/series_rule.ts'
import { addDays, localDate } from '../_view/period.ts'
import { type Lead, prepareLead } from './lead.ts'
import { dayQuery } from './series_view.ts'

/** A day of a row; `unknown` where it was not weighed. */
export interface StripTick {
  date: string
  look: StateWord | 'unknown'
  /** For the pointer: `18 Nov 2026: drifting`. */
  said: string
  href: string | null
}

export interface StripRow {
  id: string
  name: string
  href: string | null
  /** Makes an alert about it. */
  alertHref: string | null
  state: StateWord
  /** What it costs in 30 days if it stays; null while it is steady. */
  month: string | null
  ticks: readonly StripTick[]
  /** The ticks in a sentence. */
  said: string
}

export interface Strip {
  /** What moved most, and where that is shown; null where nothing is clear. */
  lead: (Lead & { href: string | null }) | null
  /** The whole, AI and human; then those with the strongest evidence. */
  rows: readonly StripRow[]
  /** How many are watched in all. */
  watched: number
  firstDay: string
  lastDay: string
  driftHref: string | null
}

const DAYS = 28
const STRONGEST = 4

/**
 * @param slug null for a display that nobody is signed in at: nothing of it leads anywhere.
 * @returns the drift strip of the overview; null where nothing is watched.
 */
export function prepareStrip(answer: DriftAnswer, slug: string | null): Strip | null {
  const heads = (['', '.ai', '.human'] as const).flatMap((end) => answer.series.filter(({ id }) => id === `breaks${end}`))
  const others = answer.series.filter((series) => !heads.includes(series) && series.state !== 'too early')
  const shown = [...heads, ...others.slice(0, STRONGEST)]
  if (answer.baseline === null || shown.length === 0) return null
  const lastDay = localDate(Date.parse(answer.asOf), answer.timeZone)
  const lead = prepareLead(answer.series, answer)
  const dates = Array.from({ length: DAYS }, (_, back) => addDays(lastDay, back - DAYS + 1))
  return {
    lead: lead && { ...lead, href: seriesHref(slug, lead.id) },
    rows: shown.map((series) => rowOf(series, { slug, dates, currency: answer.currency })),
    watched: answer.series.length,
    firstDay: formatLocalDate(dates[0] ?? lastDay),
    lastDay: formatLocalDate(lastDay),
    driftHref: slug && screenPath(slug, { screen: 'drift' }),
  }
}

const seriesHref = (slug: string | null, id: string): string | null =>
  slug && screenPath(slug, { screen: 'driftSeries' }, new URLSearchParams({ id }))

interface RowWay {
  slug: string | null
  dates: string[]
  currency: string
}

function rowOf(series: DriftSeries, { slug, dates, currency }: RowWay): StripRow {
  const known = new Map(series.days.map((day) => [day.date, day]))
  const ticks = dates.map((date) => tickOf(date, known.get(date), { series, slug }))
  return {
    id: series.id,
    name: seriesName(series),
    href: seriesHref(slug, series.id),
    alertHref: slug && screenPath(slug, { screen: 'newRule' }, seriesRuleQuery(series)),
    state: stateWord(series),
    month: series.effect && formatRoundMoney(Number(series.effect.monthMicros) / 1e6, currency),
    ticks,
    said: sayTicks(ticks),
  }
}

function tickOf(
  date: string,
  day: DriftSeries['days'][number] | undefined,
  { series, slug }: { series: DriftSeries; slug: string | null },
): StripTick {
  const look = day ? stateWord({ kind: series.kind, state: day.state }) : 'unknown'
  return {
    date,
    look,
    said: `${formatLocalDate(date)}: ${look === 'unknown' ? 'not weighed' : look}`,
    href: slug && screenPath(slug, { screen: 'overview' }, dayQuery(series, date)),
  }
}

/** @returns runs of equal days: `steady from 28 Oct 2026, drifting from 20 Nov 2026`. */
function sayTicks(ticks: readonly StripTick[]): string {
  const known = ticks.filter(({ look }) => look !== 'unknown')
  const turns = known.filter(({ look }, place) => look !== known[place - 1]?.look)
  return turns.map(({ look, date }) => `${look} from ${formatLocalDate(date)}`).join(', ')
}
