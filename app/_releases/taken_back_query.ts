import type { ComparedVersions } from '#core/release/contract.ts'
import { choiceParams } from '../_conversations/list_params.ts'
import { localDate } from '../_view/period.ts'
import { DEFAULT_VIEW, parseView, viewParams } from '../_view/view.ts'

/** @returns the query of the list of the later version's conversations that were taken back, in the days that are compared. */
export function takenBackQuery({ comparison, timeZone, asOf }: ComparedVersions, filters: URLSearchParams): string {
  const { version, from, to } = comparison.after
  const day = (at: string): string => localDate(Date.parse(at), timeZone)
  const range = { from: day(from ?? asOf), through: day(to ?? asOf) }
  const view = { ...DEFAULT_VIEW, range, filters: { handler: ['ai'], ...parseView(filters).filters, agentVersion: [version] } }
  const query = viewParams(view)
  for (const [name, value] of choiceParams({ state: 'broken', cause: 'any', order: 'newest', place: null }))
    query.append(name, value)
  return query.toString()
}
