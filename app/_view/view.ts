import { withQuery } from '#core/address/paths.ts'
import { type FigureId, isFigureId } from '#core/figures/catalogue.ts'
import { STEPS, type Step } from '#core/figures/step.ts'
import { DIMENSIONS, type Dimension } from '#core/segment/dimensions.ts'

/** Days of each range that goes along with the days; the last one is today. */
export const RANGE_DAYS = { today: 1, '7d': 7, '14d': 14, '28d': 28, '56d': 56, '84d': 84, '182d': 182, '364d': 364 } as const
export const RANGE_NAMES = [
  'today',
  'yesterday',
  '7d',
  'last-week',
  '14d',
  'this-month',
  'last-month',
  '28d',
  '56d',
  '84d',
  '182d',
  '364d',
] as const
export type RangeName = (typeof RANGE_NAMES)[number]

export const COMPARISONS = ['previous', 'year', 'none'] as const
export type Comparison = (typeof COMPARISONS)[number]

export type Filters = Partial<Record<Dimension, string[]>>
export interface Sort {
  column: string
  descending: boolean
}

/** All that decides what a screen shows; it lives in the address, so that a link shows the same thing. */
export interface View {
  /** A name, or local dates, both included. */
  range: RangeName | { from: string; through: string }
  comparison: Comparison
  /** `auto` picks one that suits the range. */
  step: Exclude<Step, 'total'> | 'auto'
  by: Dimension[]
  /** The figures that a table shows; none stands for its usual ones. */
  columns: FigureId[]
  filters: Filters
  sort: Sort
}

export const DEFAULT_VIEW: View = {
  range: '28d',
  comparison: 'previous',
  step: 'auto',
  by: ['topic'],
  columns: [],
  filters: {},
  sort: { column: 'cases', descending: true },
}

/** Names of the parameters that make up a view. */
export const VIEW_PARAMS: readonly string[] = [
  'range',
  'from',
  'through',
  'compare',
  'step',
  'by',
  'columns',
  'sort',
  ...DIMENSIONS,
]

const DATE = /^\d{4}-\d{2}-\d{2}$/
const COLUMN = /^-?[A-Za-z.0-9]{1,40}$/

/** @returns the view that an address names; what it does not say, or says wrongly, is as by default. */
export function parseView(params: URLSearchParams): View {
  return {
    range: parseRange(params),
    comparison: COMPARISONS.find((name) => name === params.get('compare')) ?? DEFAULT_VIEW.comparison,
    step: STEPS.filter((step) => step !== 'total').find((step) => step === params.get('step')) ?? 'auto',
    by: parseDimensions(params.get('by')),
    columns: parseColumns(params.get('columns')),
    filters: parseFilters(params),
    sort: parseSort(params.get('sort')),
  }
}

function parseRange(params: URLSearchParams): View['range'] {
  const from = params.get('from')
  const through = params.get('through')
  if (isDate(from) && isDate(through) && from <= through) return { from, through }
  return RANGE_NAMES.find((name) => name === params.get('range')) ?? '28d'
}

const isDate = (text: string | null): text is string => text !== null && DATE.test(text) && !Number.isNaN(Date.parse(text))

function parseDimensions(text: string | null): Dimension[] {
  const named = DIMENSIONS.filter((dimension) => text?.split(',').includes(dimension))
  const ordered = named.sort((a, b) => (text?.indexOf(a) ?? 0) - (text?.indexOf(b) ?? 0)).slice(0, 2)
  return ordered.length > 0 ? ordered : DEFAULT_VIEW.by
}

const parseColumns = (text: string | null): FigureId[] => [...new Set(text?.split(',').filter(isFigureId))]

function parseFilters(params: URLSearchParams): Filters {
  const filters: Filters = {}
  for (const dimension of DIMENSIONS) {
    const values = [...new Set(params.getAll(dimension))].sort()
    if (values.length > 0) filters[dimension] = values
  }
  return filters
}

function parseSort(text: string | null): Sort {
  if (text === null || !COLUMN.test(text)) return DEFAULT_VIEW.sort
  return { column: text.replace(/^-/, ''), descending: text.startsWith('-') }
}

/** @returns the address's query for a view, as short as it can be; `parseView` reads it back. */
export function viewParams(view: View): URLSearchParams {
  const params = new URLSearchParams()
  if (typeof view.range === 'object') {
    params.set('from', view.range.from)
    params.set('through', view.range.through)
  } else if (view.range !== DEFAULT_VIEW.range) params.set('range', view.range)
  if (view.comparison !== DEFAULT_VIEW.comparison) params.set('compare', view.comparison)
  if (view.step !== 'auto') params.set('step', view.step)
  if (view.by.join() !== DEFAULT_VIEW.by.join()) params.set('by', view.by.join(','))
  if (view.columns.length > 0) params.set('columns', view.columns.join(','))
  const sort = `${view.sort.descending ? '-' : ''}${view.sort.column}`
  if (sort !== '-cases') params.set('sort', sort)
  for (const dimension of DIMENSIONS) for (const value of view.filters[dimension] ?? []) params.append(dimension, value)
  return params
}

/** @returns the address of a screen under a view. */
export const viewHref = (path: string, view: View): string => withQuery(path, viewParams(view))
