import { Problem } from '#core/problem.ts'
import type { Shows } from '#core/saved_view/contract.ts'
import { MAX_QUERY_LENGTH } from '#core/saved_view/limits.ts'
import { isStorable, STORABLE } from '#core/text/storable.ts'
import { checkTyped, typedOf } from '../_calculator/input_params.ts'
import { screenQuery } from './screen_query.ts'

/**
 * @param shows what a client wants kept: any query.
 * @returns the same as the screen's own reading of it writes it; nothing else that was said is kept.
 * @throws Problem `invalid_parameter` where the screen could not show it, or it is too long.
 */
export function settleShows({ screen, query: asked }: Shows): Shows {
  const query = screenQuery(screen, new URLSearchParams(asked))
  if (query.length > MAX_QUERY_LENGTH) throw wrong('This is too much to be saved: take out some of the filters.')
  const params = new URLSearchParams(query)
  if (![...params.values()].every(isStorable)) throw wrong(`a value ${STORABLE}`)
  if (screen === 'calculator' && !checkTyped(typedOf(params)).input) throw wrong('One of the fields cannot be read.')
  return { screen, query }
}

const wrong = (message: string): Problem =>
  new Problem('invalid_parameter', message, { errors: [{ path: 'shows.query', message }] })
