import { FALSE_ALARM_CHOICES } from '#core/alert/limits.ts'
import type { DataWatch, DriftWatch, RuleKind } from '#core/alert/names.ts'
import type { RuleBody } from '#core/alert/rule_contract.ts'
import { figureOf } from '#core/figures/catalogue.ts'
import { joinWords } from '#core/format/list.ts'
import { valueName } from '#core/format/segment.ts'
import { DIMENSION_NAMES, DIMENSIONS } from '#core/segment/dimensions.ts'

/** The kinds, as one chooses among them: what one is to be told of. */
export const KIND_NAMES: Readonly<Record<RuleKind, string>> = {
  drift: 'It drifts',
  threshold: 'It crosses a value',
  change: 'It changes by …',
  data: 'Data goes wrong',
}

export const DRIFT_NAMES: Readonly<Record<DriftWatch, string>> = {
  costPerAcceptedResolution: 'Cost per accepted resolution',
  takenBack: 'Resolutions taken back',
  handlingCost: 'Handling cost of a case',
  mix: 'Share that the AI handles',
}

export const DATA_NAMES: Readonly<Record<DataWatch, string>> = {
  silentSource: 'A source falls silent',
  vanishedField: 'A field is no longer said',
  newValues: 'New values turn up',
  lateHandoffs: 'Handoffs nobody takes up',
  ingestionBehind: 'Events wait too long',
}

/** Both ways, as one says them of what is watched. */
export const DIRECTION_NAMES = { worse: 'gets worse', better: 'gets better', either: 'moves either way' } as const
export const CHANGE_NAMES = { up: 'rises', down: 'falls', either: 'moves either way' } as const
export const AGAINST_NAMES = {
  previousPeriod: 'the period before',
  sameWeekdays: 'the same weekdays before',
  settledWeeks: 'the last four settled weeks',
} as const
export const BASIS_NAMES = {
  settled: 'What has settled',
  nowcast: 'What is expected',
  now: 'What is known by now',
} as const

const FALSE_ALARM_NAMES: Readonly<Record<(typeof FALSE_ALARM_CHOICES)[number], string>> = {
  4.3: 'One a week',
  1: 'One a month',
  0.33: 'One in three months',
  0.083: 'One a year',
}

/** False alarms that one can live with; the numbers are those a month. */
export const FALSE_ALARMS: readonly { aMonth: number; name: string; words: string }[] = FALSE_ALARM_CHOICES.map((aMonth) => {
  const name = FALSE_ALARM_NAMES[aMonth]
  return { aMonth, name, words: name.replace('One', 'one false alarm') }
})

/** @returns false alarms a month as one says them. */
export function falseAlarmWords(aMonth: number): string {
  const known = FALSE_ALARMS.find((each) => Math.abs(each.aMonth / aMonth - 1) < 0.05)
  if (known) return known.words
  return aMonth >= 1 ? `${Number(aMonth.toFixed(1))} false alarms a month` : `one false alarm in ${Math.round(1 / aMonth)} months`
}

/** @returns how long a window is: `15 minutes`, `an hour`, `7 days`. */
export function windowWords(minutes: number): string {
  if (minutes === 60) return 'an hour'
  if (minutes < 60) return `${minutes} minutes`
  if (minutes % 1_440 !== 0) return `${Number((minutes / 60).toFixed(2))} hours`
  return minutes === 1_440 ? 'a day' : `${minutes / 1_440} days`
}

/** @returns of whom: `AI, German`; nothing where it is all. */
export function whomWords(filters: RuleBody['filters']): string {
  return DIMENSIONS.flatMap((name) => {
    const values = filters[name]
    return values
      ? [
          joinWords(
            values.map((value) => valueName(name, value)),
            'or',
          ),
        ]
      : []
  }).join(', ')
}

/** @returns what a rule watches, as a name: `Cost per accepted resolution, AI`. */
export function ruleName(body: Pick<RuleBody, 'filters' | 'each'> & Watches): string {
  const whom = whomWords(body.filters)
  const each = body.each === null ? '' : `by ${DIMENSION_NAMES[body.each].toLowerCase()}`
  return [watchedName(body), whom, each].filter(Boolean).join(', ')
}

/** What of a rule says what is watched. */
export type Watches =
  | Pick<Extract<RuleBody, { kind: 'drift' }>, 'kind' | 'watches' | 'direction' | 'falseAlarmsAMonth'>
  | Pick<Extract<RuleBody, { kind: 'threshold' }>, 'kind' | 'figure' | 'windowMinutes' | 'direction' | 'limit'>
  | Pick<Extract<RuleBody, { kind: 'change' }>, 'kind' | 'figure' | 'windowMinutes' | 'direction' | 'percent' | 'against'>
  | Pick<Extract<RuleBody, { kind: 'data' }>, 'kind' | 'watches' | 'behindMinutes' | 'falseAlarmsAMonth'>

export function watchedName(body: Watches): string {
  if (body.kind === 'drift') return DRIFT_NAMES[body.watches]
  return body.kind === 'data' ? DATA_NAMES[body.watches] : figureOf(body.figure).name
}
