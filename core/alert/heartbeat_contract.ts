import { z } from 'zod'
import { outsideUrl } from '../channel/contract.ts'

const instant = z.string().describe('RFC 3339 instant, UTC')

/** `PUT /api/v1/heartbeat`. */
export const newHeartbeatSchema = z.strictObject({ url: outsideUrl.describe('POSTed to each minute while rules are evaluated') })
export type NewHeartbeat = z.output<typeof newHeartbeatSchema>

const heartbeatSchema = z.object({
  target: z.string().describe('where it leads, as far as it may be shown'),
  calledAt: instant.nullable().describe('null: not yet'),
  answered: z.string().nullable().describe('the status that was answered, or what went wrong'),
  changedAt: instant,
  changedBy: z.string(),
})
export type Heartbeat = z.output<typeof heartbeatSchema>

/** `GET /api/v1/heartbeat`. */
export const heartbeatAnswerSchema = z.object({ heartbeat: heartbeatSchema.nullable().describe('null: nobody is called') })
export type HeartbeatAnswer = z.output<typeof heartbeatAnswerSchema>
