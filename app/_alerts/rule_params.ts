import { DATA_WATCHES, type DataWatch, DRIFT_WATCHES, type DriftWatch, RULE_KINDS } from '#core/alert/names.ts'
import { type FigureId, isFigureId } from '#core/figures/catalogue.ts'
import { DIMENSIONS, type Dimension } from '#core/segment/dimensions.ts'
import { DEFAULT_VIEW, type Filters, parseView, viewParams } from '../_view/view.ts'
import { EMPTY_DRAFT, type RuleDraft } from './rule_draft.ts'

/** From where somebody makes a rule, and about what. */
export interface RuleOrigin {
  /** What is shown there. */
  figure?: FigureId
  /** Of a drift: what of it is watched. */
  watches?: DriftWatch
  /** Where data goes wrong. */
  data?: DataWatch
  filters: Filters
  each?: Dimension | undefined
  direction?: 'worse' | 'better'
  /** In words: `the card “Cost per case”`. */
  from: string
}

/** The figures whose drift is watched, and as what. */
const DRIFTS: Partial<Record<FigureId, DriftWatch>> = {
  costPerAcceptedResolution: 'costPerAcceptedResolution',
  provisionalCostPerAcceptedResolution: 'costPerAcceptedResolution',
  acceptedResolutionRate: 'takenBack',
  recontactRate: 'takenBack',
  costPerCase: 'handlingCost',
}

/** @returns the query of the form's address with all of it filled in; `draftFrom` reads it back. */
export function ruleQuery({ figure, watches, data, filters, each, direction, from }: RuleOrigin): string {
  const params = viewParams({ ...DEFAULT_VIEW, filters })
  const drift = watches ?? (figure && DRIFTS[figure])
  params.set('kind', data ? 'data' : drift ? 'drift' : 'threshold')
  if (data ?? drift) params.set('watches', data ?? drift ?? '')
  else if (figure) params.set('figure', figure)
  if (direction === 'better') params.set('direction', direction)
  if (each) params.set('each', each)
  params.set('made', from)
  return params.toString()
}

/** @returns the query that fills in a drift of the main number, of those that a view shows. */
export const costRuleQuery = (filters: Filters): string =>
  ruleQuery({ figure: 'costPerAcceptedResolution', filters, from: 'the card “Cost per accepted resolution”' })

/** @returns the draft that an address fills in; what it says wrongly is as by default. */
export function draftFrom(params: URLSearchParams): RuleDraft {
  const figure = params.get('figure')
  const watched = params.get('watches')
  return {
    ...EMPTY_DRAFT,
    kind: RULE_KINDS.find((kind) => kind === params.get('kind')) ?? EMPTY_DRAFT.kind,
    filters: parseView(params).filters,
    each: DIMENSIONS.find((dimension) => dimension === params.get('each')) ?? null,
    drift: {
      watches: DRIFT_WATCHES.find((each) => each === watched) ?? EMPTY_DRAFT.drift.watches,
      direction: params.get('direction') === 'better' ? 'better' : 'worse',
    },
    data: { ...EMPTY_DRAFT.data, watches: DATA_WATCHES.find((each) => each === watched) ?? EMPTY_DRAFT.data.watches },
    watched: figure !== null && isFigureId(figure) ? { ...EMPTY_DRAFT.watched, figure } : EMPTY_DRAFT.watched,
  }
}

/** As long as a title may be. */
const LONGEST = 80

/** @returns from where it is made, in words; null where it was opened by itself. */
export const madeFrom = (params: URLSearchParams): string | null => params.get('made')?.slice(0, LONGEST) || null
