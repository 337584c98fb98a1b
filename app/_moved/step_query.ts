import type { MovedAnswer } from '#core/moved/contract.ts'
import type { MovedStep } from '#core/moved/moved_steps.ts'
import { DIMENSIONS, type Dimension } from '#core/segment/dimensions.ts'
import { choiceParams, type ListChoice } from '../_conversations/list_params.ts'
import { localDate } from '../_view/period.ts'
import { DEFAULT_VIEW, type Filters, viewParams } from '../_view/view.ts'

/** @returns the list of the conversations that a step is made of, as the query of its address; null where there is no such list. */
export function stepQuery(
  { way, segment }: Pick<MovedStep, 'way' | 'segment'>,
  { after, timeZone }: Pick<MovedAnswer, 'after' | 'timeZone'>,
  filters: Filters,
): string | null {
  if (way === 'mix' || way === 'rest' || !after) return null
  const range = {
    from: localDate(Date.parse(after.from), timeZone),
    through: localDate(Date.parse(after.to) - 1, timeZone),
  }
  const own = Object.fromEntries(
    DIMENSIONS.flatMap((dimension): [Dimension, string[]][] => {
      const value = segment?.segment[dimension]
      return value === undefined ? [] : [[dimension, [value ?? '']]]
    }),
  )
  const params = viewParams({ ...DEFAULT_VIEW, range, filters: { ...filters, ...own } })
  for (const [name, value] of choiceParams({ ...choiceOf(way), order: 'newest', place: null })) params.append(name, value)
  return params.toString()
}

function choiceOf(way: Exclude<MovedStep['way'], 'mix' | 'rest'>): Pick<ListChoice, 'state' | 'cause'> {
  if (way === 'handling') return { state: 'ended', cause: 'any' }
  if (way === 'rework') return { state: 'broken', cause: 'any' }
  return way === 'escalated' || way === 'abandoned' ? { state: way, cause: 'any' } : { state: 'broken', cause: way }
}
