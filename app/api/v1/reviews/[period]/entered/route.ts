import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { route } from '#app/_http/route.ts'
import { enteredChangeSchema } from '#core/review_context/entered_contract.ts'
import { enterFigures } from '#server/review_context/enter_figures.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ period: string }>({
  /** Figures that no event tells: entered, or taken out. The review says them, and who entered them. */
  PATCH: route<{ period: string }>('reviews:write', async ({ request, access, params }) => {
    const change = await jsonBody(request, enteredChangeSchema)
    await enterFigures(access, params.period, change, new Date())
    return new Response(null, { status: 204 })
  }),
})
