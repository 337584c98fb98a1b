import { digestCaller } from '#app/_digests/viewer_of.ts'
import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { newDigestSchema } from '#core/digest/contract.ts'
import { createDigest } from '#server/digests/create_digest.ts'
import { listDigests } from '#server/digests/list_digests.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route('figures:read', async ({ access }) => json({ digests: await listDigests(digestCaller(access), new Date()) })),
  POST: route('figures:read', async ({ request, access }) => {
    const caller = digestCaller(access)
    const digest = await jsonBody(request, newDigestSchema)
    return json({ id: await createDigest(caller, digest, new Date()) }, 201)
  }),
})
