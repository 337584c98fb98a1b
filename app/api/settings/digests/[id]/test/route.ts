import { digestCaller, digestId } from '#app/_digests/viewer_of.ts'
import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { testDigest } from '#server/digests/test_digest.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route<{ id: string }>('figures:read', async ({ access, params }) => {
    const { isOk, text } = await testDigest(digestCaller(access), digestId(params.id), new Date())
    return json({ isOk, text })
  }),
})
