import { z } from 'zod'

const readiness = z.object({ checks: z.record(z.string(), z.object({ ok: z.boolean(), detail: z.string().optional() })) })

/**
 * @param answer what `/readyz` says, however it is meant.
 * @returns in words why not all is well, where Holdfast serves all the same: a queue that is full, or events that are stuck, are no
 * reason not to start. Null where it does not serve, or nothing is wrong.
 */
export function tellUnready(answer: unknown): string | null {
  const said = readiness.safeParse(answer)
  if (!said.success) return null
  const { postgres, redis, ...others } = said.data.checks
  if (!postgres?.ok || !redis?.ok) return null
  const wrong = Object.values(others).filter(({ ok }) => !ok)
  return wrong.length === 0 ? null : wrong.map(({ detail }) => detail ?? 'something is wrong').join('; ')
}
