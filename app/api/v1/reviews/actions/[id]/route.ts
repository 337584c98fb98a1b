import { z } from 'zod'
import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { route } from '#app/_http/route.ts'
import { Problem } from '#core/problem.ts'
import { actionChangeSchema } from '#core/review/action_contract.ts'
import { removeAction } from '#server/review_actions/remove_action.ts'
import { setDone } from '#server/review_actions/set_done.ts'

const DONE = () => new Response(null, { status: 204 })

function idOf({ id }: { id: string }): string {
  const read = z.guid().safeParse(id)
  if (!read.success) throw new Problem('not_found', 'there is no such action')
  return read.data
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ id: string }>({
  PATCH: route<{ id: string }>('reviews:write', async ({ request, access, params }) => {
    const { done } = await jsonBody(request, actionChangeSchema)
    await setDone(access, idOf(params), done)
    return DONE()
  }),
  DELETE: route<{ id: string }>('reviews:write', async ({ access, params }) => {
    await removeAction(access, idOf(params))
    return DONE()
  }),
})
