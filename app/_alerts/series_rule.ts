import type { DataWatch, DriftWatch } from '#core/alert/names.ts'
import type { DriftSeries } from '#core/drift/contract.ts'
import { seriesName } from '#core/format/drift.ts'
import { filtersOf } from '../_drift/series_view.ts'
import { ruleQuery } from './rule_params.ts'

type Part = Pick<DriftSeries, 'kind' | 'handler' | 'dimension' | 'value' | 'source'>

const DRIFTS: Partial<Record<DriftSeries['kind'], DriftWatch>> = {
  breaks: 'takenBack',
  brokenAtOnce: 'takenBack',
  unitCost: 'handlingCost',
  reworkCost: 'costPerAcceptedResolution',
  mix: 'mix',
}

/** Every other kind is about data; of what is not said there are several. */
const DATA: Partial<Record<DriftSeries['kind'], DataWatch>> = {
  silence: 'silentSource',
  newValues: 'newValues',
  lateHandoffs: 'lateHandoffs',
}

/** @returns the query that fills in a rule of what a series watches: one of drift of its cases, or one of data as a whole. */
export function seriesRuleQuery(series: Part): string {
  const from = `the watched series “${seriesName(series)}”`
  const watches = DRIFTS[series.kind]
  if (!watches) return ruleQuery({ data: DATA[series.kind] ?? 'vanishedField', filters: {}, from })
  return ruleQuery({ watches, filters: watches === 'mix' ? {} : filtersOf(series), from })
}
