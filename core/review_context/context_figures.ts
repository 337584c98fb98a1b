import { type FigureId, figureOf } from '../figures/catalogue.ts'
import { type Change, changeOfFigure, changeOfRate } from '../figures/change.ts'
import type { Reading } from '../figures/reading.ts'
import { errorOfRate } from '../figures/standard_error.ts'
import { formatCount } from '../format/number.ts'
import type { Standing } from '../review/cell.ts'
import type { Whose } from '../review/period_rows.ts'
import { trendCell } from '../trend/trend_cell.ts'

/** Micros of the currency, a share from 0 to 1, how many, a mean from 1 to 5, seconds, full-time people. */
export const CONTEXT_UNITS = ['micros', 'rate', 'count', 'score', 'seconds', 'fullTimeEquivalents'] as const
export type ContextUnit = (typeof CONTEXT_UNITS)[number]

/** What a period was read to be; a reading is null where nothing happened. */
export interface ContextRows extends Record<Whose, Reading | null> {
  isOver: boolean
  /** How many were served: values that conversations named. */
  languages: number
  markets: number
}

export interface ContextCell {
  standing: Standing
  value: number | null
  sample: number
}

interface ContextFigure {
  key: string
  name: string
  unit: ContextUnit
  read: (rows: ContextRows) => ContextCell
  /** Asked where both have settled. */
  compare: (now: ContextRows, last: ContextRows, currency: string) => Change | null
}

const NOTHING: ContextCell = { standing: 'none', value: null, sample: 0 }

/** @returns a figure of the catalogue, of all cases or of those that one kind of handler began. */
function ofCatalogue<K extends string>(key: K, id: FigureId, own: { whose?: Whose; name?: string } = {}) {
  const { whose = 'all', name = figureOf(id).name } = own
  const inMoney = figureOf(id).unit === 'money'
  return {
    ...{ key, name },
    unit: (inMoney ? 'micros' : figureOf(id).unit) as ContextUnit,
    read: ({ isOver, [whose]: reading }: ContextRows): ContextCell => {
      if (!reading) return NOTHING
      const { standing, value, sample } = trendCell(id, { reading, nowcast: undefined, isOver })
      return { standing, sample, value: value !== null && inMoney ? Math.round(value * 1e6) : value }
    },
    compare: (now: ContextRows, last: ContextRows, currency: string): Change | null => {
      const [is, was] = [now[whose], last[whose]]
      return is && was && changeOfFigure(id, is, was, currency)
    },
  } satisfies ContextFigure
}

/** @returns how many values of a dimension were served: a fact of the cases so far, that needs no time to settle once they are over. */
function ofValues<K extends 'languages' | 'markets'>(key: K, name: string) {
  return {
    ...{ key, name, unit: 'count' as const },
    read: ({ isOver, all, [key]: value }: ContextRows): ContextCell =>
      all && value > 0 ? { standing: isOver ? 'settled' : 'provisional', value, sample: all.total.counts.cases } : NOTHING,
    compare: (now: ContextRows, last: ContextRows): Change => {
      const more = now[key] - last[key]
      if (more === 0) return { text: '±0', meaning: 'unchanged', tone: 'neutral' }
      const text = `${more > 0 ? '+' : '−'}${formatCount(Math.abs(more))}`
      return { text, meaning: more > 0 ? 'higher' : 'lower', tone: 'neutral' }
    },
  } satisfies ContextFigure
}

const shareOfAi = ({ total: { counts } }: Reading): number => counts.aiCases / counts.cases

/** Whom the cases came to first is known once they are over. */
const AI_SHARE = {
  ...({ key: 'aiShare', name: 'Cases begun by AI', unit: 'rate' } as const),
  read: ({ isOver, all }: ContextRows): ContextCell =>
    all && all.total.counts.cases > 0
      ? { standing: isOver ? 'settled' : 'provisional', value: shareOfAi(all), sample: all.total.counts.cases }
      : NOTHING,
  compare: (now: ContextRows, last: ContextRows): Change | null => {
    const measured = (reading: Reading | null) => {
      if (!reading) return { value: null, error: null }
      const value = shareOfAi(reading)
      return { value, error: errorOfRate(value, reading.total.counts.cases) }
    }
    return changeOfRate(measured(now.all), measured(last.all), 'neither')
  },
} satisfies ContextFigure

/** What is around the figures of a review, in the order in which one reads it. */
export const CONTEXT_FIGURES = [
  AI_SHARE,
  ofCatalogue('agentEquivalents', 'agentEquivalents'),
  ofCatalogue('resolutionTime', 'resolutionSeconds.median'),
  ofCatalogue('recontactRate', 'recontactRate', { name: 'Repeat inquiries' }),
  ofCatalogue('csatAi', 'csat', { whose: 'ai', name: 'CSAT, AI' }),
  ofCatalogue('csatHuman', 'csat', { whose: 'human', name: 'CSAT, people' }),
  ofValues('languages', 'Languages'),
  ofValues('markets', 'Markets'),
  ofCatalogue('afterHoursCapture', 'afterHoursCapture'),
  ofCatalogue('escalationAccuracy', 'escalationAccuracy'),
  ofCatalogue('saving', 'saving', { name: 'Saved against people alone' }),
] as const

export type ContextKey = (typeof CONTEXT_FIGURES)[number]['key']

/** The figures that are read of all cases, and of those of one kind of handler. */
export const CONTEXT_OF_ALL = [
  'agentEquivalents',
  'resolutionSeconds.median',
  'recontactRate',
  'afterHoursCapture',
  'escalationAccuracy',
  'saving',
] as const satisfies readonly FigureId[]
export const CONTEXT_OF_HANDLERS = ['csat'] as const satisfies readonly FigureId[]
