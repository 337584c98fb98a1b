import { z } from 'zod'
import { Problem } from '../problem.ts'

const querySchema = z.object({ channel: z.guid().nullable(), before: z.guid().nullable() })

/** Which deliveries: of one channel, those older than one. */
export type DeliveriesQuery = z.infer<typeof querySchema>

/** @throws Problem `invalid_parameter`. */
export function parseDeliveriesQuery(params: URLSearchParams): DeliveriesQuery {
  const read = querySchema.safeParse({ channel: params.get('channel'), before: params.get('before') })
  if (read.success) return read.data
  throw new Problem('invalid_parameter', `${String(read.error.issues[0]?.path[0])}: an id`)
}
