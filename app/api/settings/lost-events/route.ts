import { methods } from '#app/_http/methods.ts'
import { route } from '#app/_http/route.ts'
import { settleLost } from '#server/ingestion/settle_lost.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** What was lost is told no more: somebody knows of it. */
  DELETE: route('workspace:manage', async ({ access }) => {
    await settleLost(access)
    return new Response(null, { status: 204 })
  }),
})
