import { z } from 'zod'
import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { actSchema } from '#core/alert/contract.ts'
import { Problem } from '#core/problem.ts'
import { actOnAlert } from '#server/alerts/act_on_alert.ts'
import { noSuchAlert } from '#server/alerts/read_alert.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route<{ id: string }>('alerts:act', async ({ request, access, params }) => {
    const id = z.guid().safeParse(params.id)
    if (!id.success) throw noSuchAlert()
    const act = await jsonBody(request, actSchema)
    if (act.kind === 'resolve' && act.learnFrom && !access.scopes.includes('policy:write'))
      throw new Problem('forbidden', 'what is normal is learned anew by those alone who may change the policy', {
        scope: 'policy:write',
      })
    return json(await actOnAlert(access, id.data, act, new Date()))
  }),
})
