import { DATA_WATCHES, type DataWatch, DRIFT_WATCHES, type DriftWatch, RULE_KINDS } from '#core/alert/names.ts'
import { type FigureId, figureOf, isFigureId } from '#core/figures/catalogue.ts'
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
  /** A figure of a day, held against the same weekdays. */
  isDaily?: boolean
  /** In words: `the card “Cost per case”`. */
  from: string
}

const DAY_MINUTES = 1_440

/** The figures whose drift is watched, and as what. */
const DRIFTS: Partial<Record<FigureId, DriftWatch>> = {
  costPerAcceptedResolution: 'costPerAcceptedResolution',
  provisionalCostPerAcceptedResolution: 'costPerAcceptedResolution',
  acceptedResolutionRate: 'takenBack',
  recontactRate: 'takenBack',
  costPerCase: 'handlingCost',
}

/**
 * @returns the query of the form's address with all of it filled in; `draftFrom` reads it back. What is not watched for drift (other
 * figures, two dimensions at once) is a change against what is usual, which needs no number that only a person could know.
 */
export function ruleQuery({ figure, watches, data, filters, each, direction, isDaily, from }: RuleOrigin): string {
  const params = viewParams({ ...DEFAULT_VIEW, filters })
  const drift = watches ?? (figure && isOneDimension(filters, each) ? DRIFTS[figure] : undefined)
  params.set('kind', data ? 'data' : drift ? 'drift' : 'change')
  if (data ?? drift) params.set('watches', data ?? drift ?? '')
  else if (figure) params.set('figure', figure)
  if (isDaily) params.set('window', 'day')
  if (direction === 'better') params.set('direction', direction)
  if (each) params.set('each', each)
  params.set('made', from)
  return params.toString()
}

const isOneDimension = (filters: Filters, each: Dimension | undefined): boolean =>
  new Set([...Object.keys(filters), ...(each ? [each] : [])]).size <= 1

/** @returns the query that fills in a drift of the main number, of those that a view shows. */
export const costRuleQuery = (filters: Filters, from = 'the card “Cost per accepted resolution”'): string =>
  ruleQuery({ figure: 'costPerAcceptedResolution', filters, from })

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
    ...(figure !== null && isFigureId(figure) ? figureDraft(figure, params.get('window') === 'day') : {}),
  }
}

/** A figure as it is usually watched: its bad side, against the four settled weeks; where it needs no time to settle, as it is now. */
function figureDraft(figure: FigureId, isDaily: boolean): Pick<RuleDraft, 'watched' | 'threshold' | 'change'> {
  const { better, over } = figureOf(figure)
  const { watched, threshold, change } = EMPTY_DRAFT
  return {
    watched: {
      ...watched,
      figure,
      windowMinutes: isDaily ? DAY_MINUTES : watched.windowMinutes,
      basis: over === 'matured' ? 'settled' : 'now',
    },
    threshold: { ...threshold, direction: better === 'higher' ? 'below' : 'above' },
    change: {
      ...change,
      against: isDaily ? 'sameWeekdays' : 'settledWeeks',
      direction: better === 'neither' ? 'either' : better === 'higher' ? 'down' : 'up',
    },
  }
}

/** As long as a title may be. */
const LONGEST = 80

/** @returns from where it is made, in words; null where it was opened by itself. */
export const madeFrom = (params: URLSearchParams): string | null => params.get('made')?.slice(0, LONGEST) || null
