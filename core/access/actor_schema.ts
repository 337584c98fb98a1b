import { z } from 'zod'
import type { Actor } from './actor.ts'

const PARTS = ['first start', 'command line', 'demo', 'upgrade', 'drift', 'alerts'] as const

/** Who acts, as a job carries it to where it is done. */
export const actorSchema: z.ZodType<Actor> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), userId: z.string() }),
  z.object({ kind: z.literal('key'), keyId: z.string() }),
  z.object({ kind: z.literal('system'), part: z.enum(PARTS) }),
])
