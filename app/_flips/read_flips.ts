import { Calendar } from '#core/calendar/calendar.ts'
import { parseFlipsQuery } from '#core/live/flips_query.ts'
import type { FlipMessage } from '#core/live/messages.ts'
import { listFlips } from '#server/conversations/list_flips.ts'
import type { ScreenSettings } from '../_view/settings.ts'
import type { View } from '../_view/view.ts'
import { askedFlips } from './asked_flips.ts'

/** About half of them are escalations, which the feed shows only when asked. */
const FIRST = 120

/** @returns the newest flips of the view, for the feed's first picture. */
export async function readFlips(workspaceId: number, view: View, settings: ScreenSettings, now: Date): Promise<FlipMessage[]> {
  const params = new URLSearchParams(askedFlips(view, settings).address(now.getTime(), FIRST))
  return (await listFlips(workspaceId, parseFlipsQuery(params, new Calendar(settings.timeZone)), now)).flips
}
