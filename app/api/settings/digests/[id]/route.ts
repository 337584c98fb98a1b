import { digestCaller, digestId } from '#app/_digests/viewer_of.ts'
import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { route } from '#app/_http/route.ts'
import { digestChangeSchema } from '#core/digest/contract.ts'
import { changeDigest, removeDigest } from '#server/digests/change_digest.ts'

const DONE = 204

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: route<{ id: string }>('figures:read', async ({ request, access, params }) => {
    const caller = digestCaller(access)
    await changeDigest(caller, digestId(params.id), await jsonBody(request, digestChangeSchema), new Date())
    return new Response(null, { status: DONE })
  }),
  DELETE: route<{ id: string }>('figures:read', async ({ access, params }) => {
    await removeDigest(digestCaller(access), digestId(params.id))
    return new Response(null, { status: DONE })
  }),
})
