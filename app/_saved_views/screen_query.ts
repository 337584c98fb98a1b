import type { SavedScreen } from '#core/saved_view/contract.ts'
import { paramsOfTyped, typedOf } from '../_calculator/input_params.ts'
import { choiceParams, parseListChoice } from '../_conversations/list_params.ts'
import { parseView, viewParams } from '../_view/view.ts'

/** @returns all that decides what a screen shows, read from an address and written anew, so that equal means the same. */
export function screenQuery(screen: SavedScreen, params: URLSearchParams): string {
  const view = viewParams(parseView(params))
  if (screen === 'calculator') return paramsOfTyped(typedOf(params), view)
  if (screen === 'conversations') for (const [name, value] of choiceParams(parseListChoice(params))) view.append(name, value)
  return view.toString()
}
