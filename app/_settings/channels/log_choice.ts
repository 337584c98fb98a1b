import { z } from 'zod'
import type { DeliveriesQuery } from '#core/channel/deliveries_query.ts'

/** Whose log is shown. Not `channel`: in every address that is the dimension. */
export const OF_CHANNEL = 'sentBy'

/** @returns which deliveries an address asks for; what it says wrongly is left out. */
export function parseLogChoice(params: URLSearchParams): DeliveriesQuery {
  return { channel: idOf(params.get(OF_CHANNEL)), before: idOf(params.get('before')) }
}

function idOf(text: string | null): string | null {
  return z.guid().safeParse(text).success ? text : null
}
