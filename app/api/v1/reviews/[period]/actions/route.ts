import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { newActionSchema } from '#core/review/action_contract.ts'
import { addAction } from '#server/review_actions/add_action.ts'
import { listActions } from '#server/review_actions/list_actions.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ period: string }>({
  /** What is to be done, what earlier reviews decided among it. */
  GET: route<{ period: string }>('figures:read', async ({ access, params }) =>
    json(await listActions(access.workspaceId, params.period, new Date())),
  ),
  POST: route<{ period: string }>('reviews:write', async ({ request, access, params }) => {
    const action = await jsonBody(request, newActionSchema)
    return json(await addAction(access, params.period, action, new Date()), 201)
  }),
})
